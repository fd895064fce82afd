import { acknowledge } from '../../../shared/handoff/acknowledgement.ts';
import { type PaneContext, patch } from './context.ts';
import { batchesOf, type Standing, standingIn } from './standing.ts';
import type { Answer } from './state.ts';

/** What says to the outbox where the items of its batches stand. */
export interface Answering {
  /** After a fill: every item that stands in the sheet now. */
  readonly filled: () => void;
  /** After an undo: the same, and that the items named before stand there no more. */
  readonly undone: () => void;
  /** Where a batch is in the sheet already, word for word, it is said without a fill. */
  readonly compared: () => void;
  /** Says again what nobody took down yet. */
  readonly retry: () => void;
}

/** Tells the outbox of one pane’s fills, and keeps what was not taken down, to be told again. */
export function answering(context: PaneContext): Answering {
  const send = (answer: Answer) => {
    const { acknowledgement } = answer;
    patch(context, {
      answers: [
        ...context.store.get().answers.filter((one) => one.acknowledgement.batch !== acknowledgement.batch),
        answer,
      ],
    });
    void context.tell(acknowledgement).then((told) => {
      if (!told) return;
      context.store.set((state) => ({
        ...state,
        answers: state.answers.map((one) => (one.acknowledgement === acknowledgement ? { ...one, told } : one)),
      }));
    });
  };

  const say = (batch: string, sheet: string, items: readonly Standing[]) => {
    const { workbook } = context.store.get();
    const name = workbook.kind === 'open' && workbook.file !== null ? workbook.file.name : context.documentName();
    const acknowledgement = acknowledge({
      batch,
      filledAt: context.now(),
      workbook: name === null || name === '' ? null : name.slice(0, 300),
      sheet,
      items: [...items],
    });
    send({ acknowledgement, told: false });
  };

  const standing = () => {
    const { preview, source } = context.store.get();
    if (preview.kind !== 'ready') return null;
    const { same, update, conflict, sheet } = preview.plan;
    const batches = batchesOf(source.arrivals);
    /* A row that she keeps in her own words holds its item all the same. */
    return {
      sheet,
      batches,
      same: standingIn(same, batches),
      any: standingIn([...same, ...update, ...conflict], batches),
    };
  };

  const sayStanding = (gone: boolean) => {
    const now = standing();
    if (now === null) return;
    for (const { id, keys } of now.batches) {
      const before = context.store.get().answers.find(({ acknowledgement }) => acknowledgement.batch === id);
      const named = new Set(gone ? before?.acknowledgement.items.map((item) => item.key) : []);
      const items = keys.flatMap((key) => {
        const rows = now.any.get(key) ?? [];
        return rows.length > 0 || named.has(key) ? [{ key, rows }] : [];
      });
      if (items.length > 0) say(id, now.sheet, items);
    }
  };

  return {
    filled: () => sayStanding(false),
    undone: () => sayStanding(true),
    compared: () => {
      const now = standing();
      const { ledger, answers, fill } = context.store.get();
      if (now === null || fill.kind === 'running' || ledger.kind !== 'mapped' || !ledger.confirmed) return;
      for (const { id, keys, whole } of now.batches) {
        const said = answers.some(({ acknowledgement }) => acknowledgement.batch === id);
        if (whole && !said && keys.every((key) => now.same.has(key))) {
          say(
            id,
            now.sheet,
            keys.map((key) => ({ key, rows: now.same.get(key) ?? [] })),
          );
        }
      }
    },
    retry: () => {
      for (const answer of context.store.get().answers) if (!answer.told) send(answer);
    },
  };
}
