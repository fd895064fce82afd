import { createWpsHost } from '../../addin/hosts/wps.ts';
import { contractSuite } from '../contract/ledger-host.ts';
import { loadBook } from '../office/book/load.ts';
import { fakeApplication } from './fake-application.ts';

contractSuite('WPS', async (workbook) => createWpsHost(fakeApplication(await loadBook(workbook))), {
  liveLists: true,
  packageSheets: true,
});
