import { detectSurroundings } from './hosts/detect.ts';
import { mountPane } from './pane/mount.tsx';

/** As long as office.js may take to load; a blocked origin may leave it hanging for minutes. */
const patience = 5000;

/** Resolves once office.js has loaded, has failed, or has taken too long; at once on a page without it. */
function officeScript(): Promise<void> {
  const script = document.getElementById('office-js');
  if (script === null || 'Office' in window) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    for (const event of ['load', 'error']) {
      script.addEventListener(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
  });
}

const { actions } = mountPane();
await officeScript();
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
