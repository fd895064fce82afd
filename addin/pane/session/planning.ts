import type { HeaderMapping } from '../../../shared/ledger/mapping/mapping.ts';
import type { FillPlan, PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import { planFill } from '../../../shared/ledger/plan/plan-fill.ts';
import type { RowShape } from '../../../shared/ledger/rows/row.ts';
import { rowsOf } from '../../../shared/ledger/rows/rows-of.ts';
import { templateOf } from '../../../shared/ledger/templates.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { rowOptions } from './notices.ts';
import type { Ledger, SourceChoice } from './state.ts';

type Mapped = Extract<Ledger, { kind: 'mapped' }>;

/**
 * What a row of her sheet stands for: what the built-in table it was made as says; else a district in a matrix, a target
 * where a column is filled with a target's value, an item otherwise.
 */
export function rowShape(mapping: HeaderMapping, template: string | null): RowShape {
  const built = template === null ? undefined : templateOf(template);
  if (built) return built;
  const filled = mapping.columns.filter((column) => column.use === 'fill');
  const columns = filled.flatMap(({ field }) => (field === null ? [] : [{ field }]));
  if (mapping.shape === 'matrix') return { rowUnit: 'breakdown', columns };
  return { rowUnit: columns.some(({ field }) => field === 'targetValue') ? 'target' : 'item', columns };
}

/** The plan of filling what she chose of the captures into the sheet as it was read; null where the sheet is not at hand. */
export function planOf(
  ledger: Mapped,
  captures: readonly Capture[],
  choice: SourceChoice,
  choices: PlanChoices,
): FillPlan | null {
  const { sheet } = ledger.survey;
  if (sheet === null) return null;
  const shape = rowShape(ledger.mapping, ledger.record.last?.template?.id ?? null);
  return planFill({
    rows: rowsOf(shape, captures, rowOptions(choice)),
    sheet,
    mapping: ledger.mapping,
    last: ledger.record.last,
    choices,
    scope: choice.unit === null && choice.section === null ? 'whole' : 'part',
  });
}
