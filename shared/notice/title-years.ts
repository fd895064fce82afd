const inTitle = /(?<!\d)((?:19|20)\d\d)(?=年|—|-|至|~|～)/gu;

/** The years that a notice's title prints, in order. */
export function titleYears(title: string): number[] {
  return [...title.matchAll(inTitle)].map((found) => Number(found[1]));
}
