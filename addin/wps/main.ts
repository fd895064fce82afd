import { openPane, type PaneOpener } from './open-pane.ts';

/** What WPS calls by name from `ribbon.xml`. */
const ribbon = {
  OnAddinLoad: () => true,
  onOpenPane: () => {
    const application: unknown = Reflect.get(globalThis, 'Application');
    if (typeof application === 'object' && application !== null) openPane(application as PaneOpener, location.href);
    return true;
  },
  getIcon: () => 'images/32.png',
};

Object.assign(globalThis, { ribbon });
