import type { Plugin } from 'vite';

/** Where the pane is served from; settings of the build, since a manifest names whole addresses. */
export interface Addresses {
  /** The folder that holds `index.html`, https, without a slash at its end. */
  readonly pane: string;
  /** The page that answers questions; the pane's own folder has one. */
  readonly support: string;
}

function secure(address: string, setting: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') {
    throw new Error(`${setting} must be an https address, not “${address}”: Office refuses others.`);
  }
  return address.replace(/\/$/, '');
}

/** The addresses that the environment sets; the pane's own page on deployment stands in for a support page. */
export function addressesFrom(environment: Readonly<Record<string, string | undefined>>): Addresses {
  const pane = secure(environment.TAIZHANG_PANE_URL ?? local, 'TAIZHANG_PANE_URL');
  const support = secure(environment.TAIZHANG_SUPPORT_URL ?? `${pane}/deploy.html`, 'TAIZHANG_SUPPORT_URL');
  return { pane, support };
}

/** `version` as the four numbers that a manifest wants. */
function fourPart(version: string): string {
  const parts = version.split('.').slice(0, 4);
  return [...parts, '0', '0', '0', '0'].slice(0, 4).join('.');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Where the manifest in the repository stands in for the build's settings: it is complete as it is, for a pane served on this machine. */
const local = 'https://localhost:3000';
const localSupport = `${local}/deploy.html`;

/** The manifest for addresses and a version, from the text of `manifest.xml`, whose own addresses are those of this machine. */
export function manifestFor(text: string, { pane, support }: Addresses, version: string): string {
  return text
    .replace(/<Version>[\d.]{1,30}<\/Version>/, `<Version>${fourPart(version)}</Version>`)
    .replaceAll(localSupport, escaped(support))
    .replaceAll(`"${local}/`, `"${escaped(pane)}/`);
}

/**
 * The same without its ribbon button. A SharePoint catalogue leaves out whatever stands in VersionOverrides (learn.microsoft.com, “Add-in
 * commands”), so there the add-in is opened from the list of add-ins.
 */
export function withoutRibbon(manifest: string): string {
  const from = manifest.indexOf('  <VersionOverrides ');
  const end = '</VersionOverrides>\n';
  return manifest.slice(0, from) + manifest.slice(manifest.indexOf(end) + end.length);
}

/** Puts the manifest beside the built pane. */
export function manifestPlugin(manifest: string): Plugin {
  return {
    name: 'manifest',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.xml', source: manifest });
    },
  };
}
