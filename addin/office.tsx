import { detectSurroundings } from './hosts/detect.ts';
import { openDocumentName } from './hosts/document-name.ts';
import { officeMode } from './hosts/office-theme.ts';
import { mountPane } from './pane/mount.tsx';

const { actions } = mountPane({ modeAround: officeMode, documentName: openDocumentName });
const surroundings = await detectSurroundings();
switch (surroundings.kind) {
  case 'workbook':
    await actions.connect(surroundings.host);
    break;
  case 'file':
    actions.workOnFiles();
    break;
  case 'unusable':
    actions.giveUp(surroundings);
}
