import { api } from './api.ts';
import { call } from './call.ts';

/** A short text on the icon while the tab shows this page; the browser drops it when the page goes. */
export async function showBadge(tab: number, text: string): Promise<void> {
  await call((done) => api.action.setBadgeBackgroundColor({ tabId: tab, color: '#0F5C8C' }, () => done()));
  await call((done) => api.action.setBadgeText({ tabId: tab, text }, () => done()));
}
