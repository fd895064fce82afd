import { detectSurroundings } from '../../../addin/hosts/detect.ts';

const surroundings = await detectSurroundings();
const body = document.body;
body.dataset.kind = surroundings.kind;
if (surroundings.kind === 'unusable') body.textContent = surroundings.message;
if (surroundings.kind === 'workbook') Object.assign(window, { host: surroundings.host });
