import { useState } from 'react';
import type { Capture } from '../../shared/notice/capture.ts';
import { isNotForRelease } from '../../shared/notice/release.ts';
import { type FileOutcome, readFiles } from '../../shared/reading/read-files.ts';
import { readPagesInWorker } from '../../shared/reading/read-in-worker.ts';
import { type Announcement, useSurface } from '../views/surface.ts';
import { Awaited, awaitedKey } from './awaited.ts';

/** The file that is being read now, and how to stop. */
export interface Reading {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly stop: () => void;
}

/** What was said of each file, where several came. */
export interface FileReading {
  readonly reading: Reading | null;
  readonly outcomes: readonly Announcement[];
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly close: () => void;
}

/** What the page that waits for files gives by itself; null where none waits. */
async function pageAlone(awaited: Awaited | null): Promise<Capture | null> {
  const first = awaited?.pages.slice(0, 1) ?? [];
  const read = first.length === 0 ? null : await readPagesInWorker(first, new AbortController().signal);
  return read?.ok ? read.value.capture : null;
}

/** Reads files, keeps what they give in the history and says so of each; every save can be taken back. */
export function useFileReading(): FileReading {
  const { history, words, announce } = useSurface();
  const [reading, setReading] = useState<Reading | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Announcement[]>([]);

  const undo = async (log: number, back: () => Promise<unknown>) => {
    const undone = await history.undo(log);
    if (undone.ok) await back();
    announce({ text: undone.ok ? words.undone : words.failure(undone.error), tone: undone.ok ? 'done' : 'error' });
  };

  const keep = async (outcome: FileOutcome, awaited: Awaited | null): Promise<Announcement> => {
    const names = awaited === null ? outcome.files : [awaited.title, ...awaited.files, ...outcome.files];
    if (outcome.kind === 'failed') {
      const { failure } = outcome;
      const why = failure.kind === 'refused' ? words.failure(failure.reason) : words.files.failure[failure.kind];
      const tone = failure.kind === 'cancelled' ? 'done' : 'error';
      return { text: words.files.failed(outcome.files, why), tone };
    }
    if (outcome.kind === 'empty') {
      return { text: words.files.failed(names, words.files.empty), tone: 'error' };
    }
    const marked = outcome.capture.notice.findings.find(isNotForRelease);
    if (marked !== undefined && !window.confirm(words.files.keepMarked(names, words.phrased(marked).message))) {
      return { text: words.files.failed(names, words.files.notKept), tone: 'error' };
    }
    const saved = await history.save(outcome.capture, null, await pageAlone(awaited));
    if (!saved.ok) {
      return { text: words.failure(saved.error), tone: 'error' };
    }
    const { kind, row, log } = saved.value;
    if (awaited !== null) {
      const files = [...awaited.files, ...outcome.files];
      await history.writeDraft(awaitedKey, { ...awaited, pages: [...outcome.pages], files });
    }
    const back = async () => {
      if (awaited !== null) await history.writeDraft(awaitedKey, awaited);
    };
    return {
      text: words.files.saved(names, words.saved(kind, row.items)),
      tone: 'done',
      undo: () => undo(log, back),
    };
  };

  const take = async (files: readonly File[]) => {
    if (files.length === 0 || reading !== null) return;
    const stop = new AbortController();
    const draft = await history.readDraft(awaitedKey, Awaited);
    const awaited = draft.ok ? draft.value : null;
    setOutcomes([]);
    const read = await readFiles(files, {
      signal: stop.signal,
      before: awaited?.pages ?? [],
      onFile: (name, at) => setReading({ name, at, of: files.length, stop: () => stop.abort() }),
    });
    setReading(null);
    const said: Announcement[] = [];
    for (const outcome of read) {
      said.push(await keep(outcome, awaited));
    }
    const [only, ...others] = said;
    if (only !== undefined && others.length === 0) {
      announce(only);
      return;
    }
    const failed = read.flatMap(({ files }, at) => (said[at]?.undo === undefined ? files : []));
    const kept = said.filter(({ undo: back }) => back !== undefined).length;
    announce({ text: words.files.read(kept, failed.length), tone: failed.length === 0 ? 'done' : 'error' });
    setOutcomes(said);
  };

  return { reading, outcomes, take, close: () => setOutcomes([]) };
}
