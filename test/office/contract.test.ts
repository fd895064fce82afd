import { contractSuite } from '../contract/ledger-host.ts';
import { openExcel } from './open-excel.ts';
import { excel2019, releases } from './release.ts';

for (const release of releases) {
  contractSuite(release.name, async (workbook) => (await openExcel(release, workbook)).host, {
    liveLists: true,
    packageSheets: release === excel2019,
  });
}
