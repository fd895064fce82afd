import type { Excerpt } from '../../lines/excerpt.ts';
import type { FieldSource, UnitSource } from '../../lines/sources.ts';
import type { LabelKind } from '../../vocabulary/labels.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';
import { unitHeader } from '../../vocabulary/unit-labels.ts';

/** The field a column fills. */
const fieldOfColumn: Partial<Record<ColumnKind, LabelKind>> = {
  deadline: 'deadline',
  schedule: 'schedule',
  funding: 'funding',
  measures: 'measures',
  leader: 'leader',
};

/** Units and fields that the cells of one item say, by the columns or labels they stand under. */
export class ColumnSources {
  readonly units: UnitSource[] = [];
  readonly fields: FieldSource[] = [];

  /** Takes a cell of units or of a field; false where what it stands under is neither. */
  take(kind: ColumnKind, label: string, excerpt: Excerpt): boolean {
    if (kind === 'lead' || kind === 'duty' || kind === 'cooperate') {
      this.units.push({ excerpt, header: unitHeader[kind], origin: 'own' });
      return true;
    }
    const field = fieldOfColumn[kind];
    if (field !== undefined) this.fields.push({ kind: field, label, first: excerpt, lines: [] });
    return field !== undefined;
  }
}
