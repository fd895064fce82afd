import type { Capture } from '../shared/notice/capture.ts';

/** The account of figures of a capture, one item a line of JSON: its printed line and each number of it with what it was read as. */
export function figureLines({ notice, provenance, figures }: Capture): string[] {
  return notice.items.map(({ id, number }) =>
    JSON.stringify({ item: id, number, line: provenance[id]?.line?.exact ?? '', figures: figures[id] ?? [] }),
  );
}
