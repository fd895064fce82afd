import { plainTitle } from '../extract/lists/attachments.ts';
import type { Notice } from '../notice/notice.ts';
import type { SentPage } from '../page/sent-page.ts';
import { type AnnexName, annexName } from './annex-name.ts';

/** A file as it was read by itself. */
export interface ReadPage {
  readonly name: string;
  readonly notice: Pick<Notice, 'attachments'>;
  readonly page: SentPage;
}

/** A heading that names an annex is a short line of its own. */
const mostHeading = 80;

function labelOf({ name, page }: ReadPage): AnnexName | null {
  const first =
    page.text
      .slice(0, mostHeading * 2)
      .trimStart()
      .split('\n', 1)[0] ?? '';
  return annexName(name) ?? (first.length <= mostHeading ? annexName(first) : null);
}

/** Whether a notice names a file among its annexes, by the title. */
function names({ notice }: ReadPage, file: ReadPage): boolean {
  const title = plainTitle(file.name);
  return title !== '' && notice.attachments.some((attachment) => plainTitle(attachment.title) === title);
}

/**
 * Which of the files that came together are one notice: a letter with the annexes that it names, or, where there is one letter alone,
 * with all that call themselves annexes. The letter leads and its annexes follow by their numbers; a file that belongs to none, or to
 * more than one, stays by itself. The order of the letters is kept.
 */
export function noticeGroups<File extends ReadPage>(files: readonly File[]): readonly (readonly File[])[] {
  const labels = new Map(files.map((file) => [file, labelOf(file)]));
  const isNamed = (file: File) => files.some((other) => other !== file && names(other, file));
  const letters = files.filter((file) => labels.get(file) === null && !isNamed(file));
  const groups = new Map(letters.map((letter) => [letter, [] as File[]]));
  const alone: File[] = [];
  for (const file of files) {
    if (groups.has(file)) continue;
    const naming = letters.filter((letter) => names(letter, file));
    const [letter, ...others] = naming.length > 0 ? naming : letters;
    if (letter !== undefined && others.length === 0) groups.get(letter)?.push(file);
    else alone.push(file);
  }
  return [
    ...[...groups].map(([letter, annexes]) => [letter, ...byAnnexNumber(annexes)]),
    ...alone.map((file) => [file]),
  ];
}

/** Annexes by their numbers; those without one behind, as they came. */
export function byAnnexNumber<File extends ReadPage>(annexes: readonly File[]): readonly File[] {
  const numberOf = (file: File) => labelOf(file)?.number ?? Number.POSITIVE_INFINITY;
  return [...annexes].sort((a, b) => order(numberOf(a), numberOf(b)));
}

function order(first: number, second: number): number {
  return first === second ? 0 : first < second ? -1 : 1;
}
