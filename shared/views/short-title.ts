/**
 * A long title in fewer letters, cut in the middle: what tells two notices of one office apart stands as often at the end (…第二批,
 * …补充通知) as at the beginning. A title that fits is itself.
 */
export function shortTitle(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) {
    return title;
  }
  const head = Math.ceil((most - 1) * 0.6);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (most - 1 - head)).join('')}`;
}
