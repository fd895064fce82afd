import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod/mini';
import { askBackground } from '../messages/send.ts';
import { ownHistory } from './own-history.ts';
import { dropAhead, readAhead, writeAhead } from './written-ahead.ts';

/** The longest, in milliseconds, that a draft waits for a moment in which nothing else is to be done. */
const latestWrite = 1000;

async function readDraft<Body>(key: string, shape: z.ZodMiniType<Body>): Promise<Body | null> {
  const read = await (await ownHistory()).readDraft(key, shape);
  return read.ok ? read.value : null;
}

/** The same by the background, whose history is open sooner. */
async function askDraft<Body>(key: string, shape: z.ZodMiniType<Body>): Promise<Body | null> {
  const read = await askBackground('draft.read', { key });
  const parsed = shape.safeParse(read.ok ? read.value : null);
  return parsed.success ? parsed.data : null;
}

/**
 * State that outlives its window: read once from the history's drafts, written there at every change. Null until it is read. Writes
 * go one after the other and the last one wins; a window closed at any moment leaves what was last shown. What is to be shown
 * `atOnce` stays written ahead too, so that its surface opens without the history.
 */
export function useDraft<Body>(
  key: string,
  shape: z.ZodMiniType<Body>,
  initial: Body,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): readonly [Body | null, (change: (before: Body) => Body) => void] {
  const [body, setBody] = useState(() => readAhead(key, shape));
  const latest = useRef(body);
  const writing = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: shape and initial belong to the key
  useEffect(() => {
    if (latest.current !== null) {
      return undefined;
    }
    let stale = false;
    (atOnce ? askDraft(key, shape) : readDraft(key, shape)).then((read) => {
      if (!stale) {
        latest.current = read ?? initial;
        setBody(latest.current);
      }
    });
    return () => {
      stale = true;
    };
  }, [key]);

  const change = useCallback(
    (next: (before: Body) => Body) => {
      if (latest.current === null) {
        return;
      }
      latest.current = next(latest.current);
      setBody(latest.current);
      writeAhead(key, latest.current);
      if (!writing.current) {
        writing.current = true;
        const flush = async () => {
          let written: Body | null = null;
          while (written !== latest.current) {
            written = latest.current;
            const history = await ownHistory();
            const done = await history.writeDraft(key, written);
            if (done.ok && !atOnce) {
              dropAhead(key, JSON.stringify(written));
            }
          }
          writing.current = false;
        };
        /* Written ahead already: what she waits for is read before the disk is waited for. */
        requestIdleCallback(flush, { timeout: latestWrite });
      }
    },
    [key, atOnce],
  );
  return [body, change];
}
