import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { contractSuite } from '../contract/ledger-host.ts';

contractSuite('the .xlsx host', (workbook) => {
  const opened = openXlsx(workbook);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
});
