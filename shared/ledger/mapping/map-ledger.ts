import { ok, type Result } from '../../result/result.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { FilledSheet } from '../sidecar.ts';
import { mapHeaders } from './map-headers.ts';
import type { HeaderMapping, MappingError, RememberedMapping } from './mapping.ts';
import { recallTemplate } from './recall-template.ts';

/** The mapping of a sheet as the workbook knows it: its headers read, what was confirmed for them before, and the table that it was made as. */
export function mapLedger(
  sheet: Sheet,
  last: FilledSheet | null,
  remembered: readonly RememberedMapping[] = [],
): Result<HeaderMapping, MappingError> {
  const mapped = mapHeaders(sheet, remembered);
  return mapped.ok ? ok(recallTemplate(mapped.value, last)) : mapped;
}
