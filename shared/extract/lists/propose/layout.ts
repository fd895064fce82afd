import type { PageIndex } from '../../../page/page-index.ts';
import { type Line, linesOf } from '../../lines/lines.ts';
import { withContinuations } from '../../lines/unit-continuations.ts';
import type { StepRunner } from '../../trace.ts';
import { type AttachmentDraft, type AttachmentsFound, findAttachments } from '../attachments.ts';
import { type Part, partsOf } from '../parts.ts';

/** The document as the strategies look at it: its lines without what tables and 附件说明 hold, divided into parts. */
export interface Layout {
  readonly page: PageIndex;
  /** The notice's own title. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  readonly attachments: readonly AttachmentDraft[];
}

const noAttachments: AttachmentsFound = { attachments: [], lines: new Set() };

/** Lays a page out; cells of the tables that `taken` holds are no lines. */
export function layoutOf(page: PageIndex, title: string, taken: ReadonlySet<number>, runner: StepRunner): Layout {
  const all = withContinuations(linesOf(page, taken));
  const found = runner.run('attachments', () => findAttachments(page, all), noAttachments);
  const lines = all.filter((line) => !found.lines.has(line));
  return { page, title, lines, parts: partsOf(lines), attachments: found.attachments };
}

/** The layout without lines that a strategy has read. */
export function withoutLines(layout: Layout, used: ReadonlySet<Line>): Layout {
  if (used.size === 0) return layout;
  const rest = (lines: readonly Line[]): Line[] => lines.filter((line) => !used.has(line));
  return {
    ...layout,
    lines: rest(layout.lines),
    parts: layout.parts.map((part) => ({ ...part, lines: rest(part.lines) })),
  };
}

/** The part that holds an offset. */
export function partAt(parts: readonly Part[], start: number): number {
  let found = 0;
  for (const [index, part] of parts.entries()) if (part.start <= start) found = index;
  return found;
}
