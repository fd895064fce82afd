import { api } from '../platform/api.ts';
import type { Sessions } from './sessions.ts';

const page = 'capture-page';
const selection = 'capture-selection';

/** 采集本页 and 采集所选. Made anew at each installation, so that two versions' menus never stand beside each other. */
export function createMenus(): void {
  api.contextMenus.removeAll(() => {
    api.contextMenus.create({ id: page, title: api.i18n.getMessage('menuPage'), contexts: ['page'] });
    api.contextMenus.create({ id: selection, title: api.i18n.getMessage('menuSelection'), contexts: ['selection'] });
  });
}

/** Captures where a menu entry was chosen; `onFailure` hears of the tab in which that failed. */
export function answerMenus(sessions: Sessions, onFailure: (tab: number) => void): void {
  api.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined && (menuItemId === page || menuItemId === selection)) {
      const id = tab.id;
      sessions.capture(id, menuItemId === selection).then((saved) => {
        if (!saved.ok) {
          onFailure(id);
        }
      });
    }
  });
}
