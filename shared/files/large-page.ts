import { DocumentFault } from './document-error.ts';

/** As many as the extension reads of a page in a browser; a long notice has some ten thousand. */
const mostElements = 400_000;

/** As many as a .docx may have; a long notice has some thousand. */
export const mostLines = 50_000;

/** Elements that begin a line of their own. */
const lineTag = /(?:p|li|br|div|dd|tr)(?![a-z0-9])/iuy;

function beginsLine(markup: string, at: number): boolean {
  lineTag.lastIndex = at;
  return lineTag.test(markup);
}

/** Refuses a page's markup by its tags, before a tree of them is made. */
export function refuseLargePage(markup: string): void {
  let [tags, lines] = [0, 0];
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const letter = markup.charCodeAt(at + 1) | 32;
    if (letter >= 97 && letter <= 122) {
      tags += 1;
      if (beginsLine(markup, at + 1)) lines += 1;
    }
    if (tags > mostElements) {
      throw new DocumentFault(
        'too-large',
        `网页的元素超过 ${mostElements / 10_000} 万个，未读取。请只把清单部分另存为网页或文本文件再试。`,
      );
    }
  }
  refuseManyLines(lines, '网页');
}

/** Refuses what has more lines than a notice can have: reading them would take minutes. */
export function refuseManyLines(lines: number, what: string): void {
  if (lines <= mostLines) return;
  throw new DocumentFault(
    'too-large',
    `${what}超过 ${mostLines / 10_000} 万段，未读取。请只留下清单部分，另存后再试。`,
  );
}
