import { api } from './api.ts';
import { call } from './call.ts';

const colors = { ink: '#0F5C8C', amber: '#8A5300' };

/** A short text on the icon while the tab shows this page, and what the icon says when it is pointed at; the browser drops both when the page goes. */
export async function showBadge(
  tab: number,
  { text, title, color = 'ink' }: { text: string; title: string; color?: keyof typeof colors },
): Promise<void> {
  await call((done) => api.action.setBadgeBackgroundColor({ tabId: tab, color: colors[color] }, () => done()));
  await call((done) => api.action.setBadgeText({ tabId: tab, text }, () => done()));
  await call((done) => api.action.setTitle({ tabId: tab, title }, () => done()));
}
