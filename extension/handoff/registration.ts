import type { Browser } from 'wxt/browser';
import { api } from '../platform/api.ts';
import { call } from '../platform/call.ts';
import { type LinkPlace, linkPlaces } from '../platform/places.ts';
import { canLink, isLinked, onPermissionChange } from './permission.ts';

const scriptId = (place: LinkPlace) => `link-${place.name}`;

async function registered(): Promise<ReadonlySet<string>> {
  const found = await call<Browser.scripting.RegisteredContentScript[]>((done) =>
    api.scripting.getRegisteredContentScripts({ ids: linkPlaces.map(scriptId) }, done),
  );
  return new Set(found.ok ? found.value?.map(({ id }) => id) : []);
}

async function bring(place: LinkPlace, there: boolean): Promise<void> {
  const id = scriptId(place);
  const wanted = await isLinked(place);
  if (wanted && !there) {
    const script = {
      ...{ id, matches: [place.pattern], js: ['content-scripts/link.js'] },
      ...{ allFrames: true, runAt: 'document_start' as const, persistAcrossSessions: true },
    };
    await call((done) => api.scripting.registerContentScripts([script], () => done()));
  } else if (!wanted && there) {
    await call((done) => api.scripting.unregisterContentScripts({ ids: [id] }, () => done()));
  }
}

/**
 * Keeps the link's script registered in exactly the places that she allows: at each start of the background, and when she turns a
 * link on or off. In no other place does it ever run.
 */
export function keepRegistered(): void {
  if (!canLink()) {
    return;
  }
  let last = Promise.resolve();
  const bringAll = () => {
    last = last.then(async () => {
      const there = await registered();
      for (const place of linkPlaces) {
        await bring(place, there.has(scriptId(place)));
      }
    });
  };
  onPermissionChange(bringAll);
  bringAll();
}
