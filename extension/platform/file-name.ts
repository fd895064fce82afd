/** A title as a file name: without what Windows refuses, at most 60 characters. */
export function fileName(title: string, ending: string): string {
  const clean = title.replace(/[\\/:*?"<>|\s]+/gu, '').slice(0, 60);
  return `${clean || '台账'}${ending}`;
}
