import type { Capture } from '../notice/capture.ts';
import type { SentPage } from '../page/sent-page.ts';
import { byAnnexNumber, noticeGroups, type ReadPage } from './notice-groups.ts';
import { type ReadFailure, readFileInWorker, readPagesInWorker } from './read-in-worker.ts';

/** What became of the files: a notice and those it was read from, in order, or why one gave none. `empty`: no list was found in it. */
export type FileOutcome =
  | {
      readonly kind: 'notice';
      readonly files: readonly [string, ...string[]];
      readonly capture: Capture;
      /** The pages it was read from, those before the files too; empty where one file is all. */
      readonly pages: readonly SentPage[];
    }
  | { readonly kind: 'empty'; readonly files: readonly [string, ...string[]] }
  | { readonly kind: 'failed'; readonly files: readonly [string, ...string[]]; readonly failure: ReadFailure };

export interface ReadFilesOptions {
  readonly signal: AbortSignal;
  /** Pages that the files go on: a notice whose list is in its annexes, and annexes that were read before. Then all is one notice. */
  readonly before?: readonly SentPage[];
  /** Told which file is read now, counted from 1. */
  readonly onFile?: (file: string, at: number) => void;
}

interface Single extends ReadPage {
  readonly capture: Capture;
}

/**
 * Reads files that came together, each in a worker: a letter and its annexes as one notice, what does not belong together as notices
 * of their own. A file that cannot be read costs no other; where the signal ends the reading nothing is given but that.
 */
export async function readFiles(
  files: readonly File[],
  { signal, before = [], onFile }: ReadFilesOptions,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const singles: Single[] = [];
  const together = files.length > 1 || before.length > 0;
  for (const [at, file] of files.entries()) {
    onFile?.(file.name, at + 1);
    const read = await readFileInWorker(file, together, signal);
    if (!read.ok) {
      const failed: FileOutcome = { kind: 'failed', files: [file.name], failure: read.error };
      if (read.error.kind === 'cancelled') return [failed];
      outcomes.push(failed);
    } else if (!together) {
      return [outcomeOf([file.name], read.value.capture, [])];
    } else if (read.value.page !== null) {
      const { capture, page } = read.value;
      singles.push({ name: file.name, capture, notice: capture.notice, page });
    }
  }
  const groups = before.length === 0 ? noticeGroups(singles) : [byAnnexNumber(singles)];
  for (const group of groups) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const names = [first.name, ...others.map(({ name }) => name)] as const;
    const pages = [...before, ...group.map(({ page }) => page)];
    const joined = pages.length === 1 ? null : await readPagesInWorker(pages, signal);
    if (joined?.ok === false) {
      const failed: FileOutcome = { kind: 'failed', files: [...names], failure: joined.error };
      if (joined.error.kind === 'cancelled') return [failed];
      outcomes.push(failed);
    } else {
      outcomes.push(outcomeOf([...names], joined?.value.capture ?? first.capture, pages));
    }
  }
  return outcomes;
}

function outcomeOf(files: [string, ...string[]], capture: Capture, pages: readonly SentPage[]): FileOutcome {
  return capture.notice.items.length === 0 ? { kind: 'empty', files } : { kind: 'notice', files, capture, pages };
}
