import type { Design } from './design.ts';
import type { TablePlaces, TableSpec } from './table.ts';
import type { TableValues } from './table-values.ts';

/** Everything a table's rows are made with. */
export interface TableBuild {
  readonly spec: TableSpec;
  readonly places: TablePlaces;
  readonly values: TableValues;
  readonly design: Design;
}
