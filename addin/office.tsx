import { detectSurroundings } from './hosts/detect.ts';
import { mountPane } from './pane/mount.tsx';

const { actions } = mountPane();
const surroundings = await detectSurroundings();
switch (surroundings.kind) {
  case 'workbook':
    await actions.connect(surroundings.host);
    break;
  case 'file':
    actions.workOnFiles();
    break;
  case 'unusable':
    actions.giveUp(surroundings.message);
}
