import { mountPane } from './pane/mount.tsx';

const { actions } = mountPane();
actions.workOnFiles();
