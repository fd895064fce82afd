/** Offers a file to save. The address it is taken from is let go once the browser has had time to read it. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as a file name: without what Windows refuses, at most 60 characters. */
export function fileName(title: string, ending: string): string {
  const clean = title.replace(/[\\/:*?"<>|\s]+/gu, '').slice(0, 60);
  return `${clean || '台账'}${ending}`;
}
