/** Names of files as pages and letters print them. */

/** What a document's file name ends with, behind its last point. */
export const fileEndings: ReadonlySet<string> = new Set([
  'doc',
  'docx',
  'xls',
  'xlsx',
  'pdf',
  'wps',
  'et',
  'ofd',
  'zip',
  'rar',
  'ppt',
  'pptx',
  'txt',
  'csv',
]);
/** Parts of addresses by which known content systems hand out files. */
export const downloadPaths: readonly string[] = [
  'downfile',
  'download.jsp',
  'downloadattach',
  '/attach/',
  '/attachment/',
  'module/download',
  'filedownload',
];
/** What links say that name a file by what one does with it. */
export const bareLinkNames: readonly string[] = [
  'pdf',
  'word',
  'doc',
  '下载',
  '点击下载',
  '公报pdf',
  'ofd',
  '附件下载',
  '打印',
];

const longestEnding = 4;

/** A file's name without its ending. */
export function withoutFileEnding(name: string): string {
  const point = name.lastIndexOf('.');
  const known = point >= 0 && name.length - point - 1 <= longestEnding;
  return known && fileEndings.has(name.slice(point + 1).toLowerCase()) ? name.slice(0, point) : name;
}

/** Whether an address leads to a file, by its end or by the download scripts of known content systems. */
export function isFileAddress(href: string): boolean {
  const address = href.toLowerCase();
  for (let point = address.indexOf('.'); point >= 0; point = address.indexOf('.', point + 1)) {
    for (let end = point + 3; end <= point + 1 + longestEnding; end += 1) {
      const closes = end === address.length || address.charAt(end) === '?' || address.charAt(end) === '#';
      if (closes && fileEndings.has(address.slice(point + 1, end))) return true;
    }
  }
  return downloadPaths.some((path) => address.includes(path));
}
