import { openRecord } from '../../../shared/ledger/run/workbook-record.ts';
import { sidecarSheet } from '../../../shared/ledger/sidecar.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { annexName } from '../../../shared/reading/annex-name.ts';
import type { FileOutcome } from '../../../shared/reading/read-files.ts';
import { ok } from '../../../shared/result/result.ts';
import type { ArrivalError, Arrived } from '../../carriers/arrival.ts';
import { fileUse, readCaptureFile } from '../../carriers/file.ts';
import type { PaneActions } from './actions.ts';
import { type PaneContext, patch } from './context.ts';
import type { ArrivalProblem, Source } from './state.ts';

type FileActions = Pick<PaneActions, 'takeFiles' | 'takeNotices' | 'answerAsked' | 'stopReading'>;

function errorOf(outcome: Exclude<FileOutcome, { kind: 'notice' }>): ArrivalError {
  if (outcome.kind === 'empty') return { code: 'no-list', message: null };
  const { failure } = outcome;
  switch (failure.kind) {
    case 'refused':
      return failure.reason;
    case 'broken':
      return { code: 'unreadable', message: null };
    case 'cancelled':
      return { code: 'cancelled', message: null };
  }
}

/** What files do in step 1. What cannot be read is said by its name, and costs no other file. */
export function fileActions(
  context: PaneContext,
  source: Pick<PaneActions, 'receive' | 'openWorkbookFile'>,
): FileActions {
  let stop: AbortController | null = null;

  const change = (part: Partial<Source>) => patch(context, { source: { ...context.store.get().source, ...part } });

  /** The captures that a filled workbook carries in its hidden sheet; none where it carries none. */
  const keptIn = async (file: File): Promise<readonly Capture[]> => {
    const bytes = await file.arrayBuffer().catch(() => null);
    const opened = bytes === null ? null : context.openFile(new Uint8Array(bytes));
    if (opened?.ok !== true) return [];
    const record = await openRecord(opened.value, sidecarSheet);
    return record.ok ? [...record.value.captures.values()] : [];
  };

  const read = async (files: readonly File[], problems: ArrivalProblem[], arrived: Arrived[]) => {
    if (files.length === 0) return;
    const reading = new AbortController();
    stop = reading;
    const outcomes = await context.readFiles(files, {
      signal: reading.signal,
      onFile: (name, at) => change({ reading: { name, at, of: files.length } }),
    });
    stop = null;
    change({ reading: null });
    for (const outcome of outcomes) {
      const name = outcome.files.join('、');
      if (outcome.kind === 'notice') {
        arrived.push(ok({ captures: [outcome.capture], from: 'file', name, envelope: null }));
      } else {
        problems.push({ error: errorOf(outcome), file: name });
      }
    }
  };

  const takeNotices = async (files: readonly File[]) => {
    if (stop !== null) return;
    const problems: ArrivalProblem[] = [];
    const arrived: Arrived[] = [];
    const documents: File[] = [];
    for (const file of files) {
      const use = fileUse(file);
      const kept = use === 'workbook' ? await keptIn(file) : [];
      if (use === 'captures') {
        const captures = await readCaptureFile(file);
        if (captures.ok) arrived.push(captures);
        else problems.push({ error: captures.error, file: file.name });
      } else if (kept.length > 0) {
        arrived.push(ok({ captures: kept, from: 'file', name: file.name, envelope: null }));
      } else {
        documents.push(file);
      }
    }
    await read(documents, problems, arrived);
    for (const one of arrived) source.receive(one);
    change({ problems });
  };

  return {
    takeNotices,
    takeFiles: async (files) => {
      const { workbook } = context.store.get();
      const inOffice = workbook.kind === 'open' && workbook.file === null;
      const books = files.filter((file) => fileUse(file) === 'workbook' && !inOffice && annexName(file.name) === null);
      const notices = files.filter((file) => !books.includes(file));
      const [book] = books;
      if (book !== undefined && workbook.kind === 'open') change({ asked: book });
      else if (book !== undefined) await source.openWorkbookFile(book);
      if (notices.length > 0) await takeNotices(notices);
    },
    answerAsked: async (use) => {
      const { asked } = context.store.get().source;
      change({ asked: null });
      if (asked === null) return;
      if (use === 'ledger') await source.openWorkbookFile(asked);
      if (use === 'notice') await takeNotices([asked]);
    },
    stopReading: () => stop?.abort(),
  };
}
