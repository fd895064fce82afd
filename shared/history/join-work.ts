import { canonicalJson } from '../handoff/checksum.ts';
import { findingKey } from '../notice/finding-mark.ts';
import { millis } from './instants.ts';
import { joinEdits, type Overruled } from './join-edits.ts';
import type { Done, Edit, Mark } from './records.ts';

/** What she did with a notice's items: corrected them, marked their findings, called them finished. */
export interface HerWork {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
  readonly done: readonly Done[];
}

/** Her work on items whose ids are others in a later reading. */
export function renamedWork({ edits, marks, done }: HerWork, renamed: ReadonlyMap<string, string>): HerWork {
  const idOf = (item: string) => renamed.get(item) ?? item;
  return {
    edits: edits.map((edit) => ({ ...edit, item: idOf(edit.item) })),
    marks: marks.map(({ notice, mark }) => {
      const moved = { ...mark, item: mark.item === null ? null : idOf(mark.item) };
      return { notice, finding: findingKey(moved), mark: moved };
    }),
    done: done.map((one) => ({ ...one, item: idOf(one.item) })),
  };
}

/** The newest row of each key; of two at one time, always the same one. */
function newest<Row>(rows: readonly Row[], keyOf: (row: Row) => string, at: (row: Row) => string): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    const ahead = known === undefined ? 1 : millis(at(row)) - millis(at(known));
    if (ahead > 0 || (ahead === 0 && canonicalJson(row) > canonicalJson(known))) byKey.set(keyOf(row), row);
  }
  return [...byKey.values()];
}

/** Her work on one notice from several places as one: none of it is lost, and of what differs the newer stands. */
export function joinWork(works: readonly HerWork[]): { work: HerWork; overruled: readonly Overruled[] } {
  const { standing, overruled } = joinEdits(works.flatMap(({ edits }) => edits));
  return {
    work: {
      edits: standing,
      marks: newest(
        works.flatMap(({ marks }) => marks),
        ({ finding }) => finding,
        ({ mark }) => mark.at,
      ),
      done: newest(
        works.flatMap(({ done }) => done),
        ({ item }) => item,
        ({ at }) => at,
      ),
    },
    overruled,
  };
}
