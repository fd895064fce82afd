import type { Browser } from 'wxt/browser';
import type { Result } from '../../shared/result/result.ts';
import { api } from './api.ts';
import { call, type PlatformError } from './call.ts';

export interface TabView {
  readonly id: number;
  /** Known only where the user has just given access to the tab. */
  readonly url: string | null;
}

/** The tab that a popup was opened over. */
export async function activeTab(): Promise<TabView | null> {
  const found = await call<Browser.tabs.Tab[]>((done) => api.tabs.query({ active: true, currentWindow: true }, done));
  const tab = found.ok ? found.value?.[0] : undefined;
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** What a tab shows, where the user gave access to it and it has not gone to another site since; else null. */
export async function addressOf(tab: number): Promise<string | null> {
  const found = await call<Browser.tabs.Tab>((done) => api.tabs.get(tab, done));
  return found.ok ? (found.value?.url ?? null) : null;
}

export function openTab(url: string): Promise<Result<unknown, PlatformError>> {
  return call((done) => api.tabs.create({ url }, done));
}

export function showTab(id: number): Promise<Result<unknown, PlatformError>> {
  return call((done) => api.tabs.update(id, { active: true }, done));
}

/** Opens one of the extension's own pages. */
export function openOwnPage(path: string): Promise<Result<unknown, PlatformError>> {
  return openTab(api.runtime.getURL(path));
}
