import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, test } from 'vitest';
import { addressesFrom, manifestFor } from '../../addin/manifest.ts';
import { supportFiles } from '../../scripts/docs/guide-pages.ts';
import { manifests } from '../../scripts/package/deployments.ts';
import { attributeOf, parseXml, type XmlElement } from '../../shared/opc/xml/tree.ts';
import { childOrder } from './element-order.ts';
import { pngSize } from './png-size.ts';

const pane = 'https://ledger.example.gov.cn/taizhang';
const template = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
const addresses = addressesFrom({ TAIZHANG_PANE_URL: `${pane}/` });
const guide = readFileSync(new URL('../../docs/guide/deploy.md', import.meta.url), 'utf8');
const ways = new Map(manifests(addresses, '0.1.0'));

const folder = mkdtempSync(join(tmpdir(), 'taizhang-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Placed {
  readonly element: XmlElement;
  readonly parent: string;
}

function everyElement(element: XmlElement, parent = ''): Placed[] {
  return [{ element, parent }, ...element.children.flatMap((child) => everyElement(child, element.local))];
}

/** A manifest's elements: all of them, those of a name, and the addresses that are the office's own. */
function readManifest(text: string) {
  const root = parseXml(text);
  const all = everyElement(root);
  const addressed = text.match(/https?:\/\/[^"<\s]+/g) ?? [];
  return {
    root,
    all,
    named: (local: string) => all.filter(({ element }) => element.local === local).map(({ element }) => element),
    addresses: addressed.filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/.test(address)),
  };
}

/** Sizes in pixels that a manifest claims for its icons, by their addresses. */
function claimedSizes({ all, named }: ReturnType<typeof readManifest>): ReadonlyMap<string, number> {
  const addressOf = (element: XmlElement | undefined) => (element && attributeOf(element, 'DefaultValue')) ?? '';
  const resource = (id: string | null) =>
    all.find(({ element, parent }) => parent === 'Images' && attributeOf(element, 'id') === id)?.element;
  const onRibbon = named('Image')
    .filter((image) => (attributeOf(image, 'size') ?? '') !== '')
    .map((image) => [addressOf(resource(attributeOf(image, 'resid'))), Number(attributeOf(image, 'size'))] as const);
  return new Map([
    ...onRibbon,
    [addressOf(named('IconUrl')[0]), 32],
    [addressOf(named('HighResolutionIconUrl')[0]), 64],
  ]);
}

describe.each([...ways])('%s', (file, text) => {
  const manifest = readManifest(text);
  const { root, all, named } = manifest;

  test('is one that Microsoft’s own reader understands', async () => {
    const path = join(folder, file);
    writeFileSync(path, text);
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({
      displayName: '台账',
      defaultLocale: 'zh-CN',
      version: '0.1.0.0',
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultSettings: { sourceLocation: `${pane}/index.html` },
    });
  });

  test('has its elements under the right parent and in the order Office wants', () => {
    for (const { element, parent } of all) {
      if (element.children.length === 0) continue;
      const key = parent === '' ? element.local : `${parent}/${element.local}`;
      const order = childOrder[key];
      expect(order, key).toBeDefined();
      const places = element.children.map((child) => order?.indexOf(child.local) ?? -1);
      expect(places, `${key}: ${element.children.map((child) => child.local)}`).not.toContain(-1);
      expect(places, key).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('names one GUID and a version of four numbers', () => {
    const ids = root.children.filter((child) => child.local === 'Id').map((child) => child.text);
    expect(ids).toHaveLength(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(root.children.find((child) => child.local === 'Version')?.text).toMatch(/^\d{1,5}(?:\.\d{1,5}){3}$/);
  });

  test('has the office’s own https addresses everywhere, each of a page or an icon that is served there', () => {
    expect(text).not.toContain('localhost');
    expect(manifest.addresses.length).toBeGreaterThan(3);
    const pages = ['index.html', ...supportFiles().map(({ relativeDest }) => relativeDest)];
    const isServed = (address: string) => {
      const path = address.replace(`${pane}/`, '');
      return pages.includes(path) || existsSync(join(import.meta.dirname, '../../addin/public', path));
    };
    expect(manifest.addresses.filter((address) => !isServed(address))).toEqual([]);
  });

  test('resolves every resid, uses every resource, and keeps their lengths', () => {
    const used = all.flatMap(({ element }) => attributeOf(element, 'resid') ?? []);
    const resources = all.filter(({ parent }) => ['Images', 'Urls', 'ShortStrings', 'LongStrings'].includes(parent));
    const ids = resources.map(({ element }) => attributeOf(element, 'id') ?? '');
    expect(new Set(used)).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    // "String element" of the Office docs: short strings up to 125 characters, long ones up to 250.
    for (const { element, parent } of resources.filter((one) => one.parent.endsWith('Strings'))) {
      const words = [element, ...element.children].map(
        (one) => attributeOf(one, 'DefaultValue') ?? attributeOf(one, 'Value'),
      );
      for (const word of words) expect(word?.length ?? 0).toBeLessThanOrEqual(parent === 'ShortStrings' ? 125 : 250);
    }
  });

  test('says everything in Chinese first and in English too', () => {
    const spoken = [
      ...named('DisplayName'),
      ...named('String'),
      ...named('Description').filter((one) => attributeOf(one, 'DefaultValue')),
    ];
    expect(spoken.length).toBeGreaterThan(1);
    for (const element of spoken) {
      expect(attributeOf(element, 'DefaultValue')).toMatch(/[一-鿿]/);
      const override = element.children.find((child) => attributeOf(child, 'Locale') === 'en-US');
      expect(attributeOf(override ?? element, 'Value')).toMatch(/^[^一-鿿]+$/);
    }
  });

  test('has icons of the sizes it claims', () => {
    for (const [address, size] of claimedSizes(manifest)) {
      const icon = join(import.meta.dirname, '../../addin/public', address.replace(pane, ''));
      expect(pngSize(readFileSync(icon)), address).toEqual({ width: size, height: size });
    }
  });

  test('is explained to who deploys it, and at its own top', () => {
    expect(guide).toContain(`\`${file}\``);
    expect(text).toMatch(/^<\?xml [^>]+\?>\n<!-- [^>]*[一-鿿][^>]* -->\n<OfficeApp/);
  });
});

describe('the ways of deployment', () => {
  const claimed = (file: string) =>
    [...claimedSizes(readManifest(ways.get(file) ?? '')).values()].sort((a, b) => a - b);

  test('have a button on the ribbon where Excel shows one, and none in a SharePoint catalogue, which takes none', () => {
    const withButton = [...ways].filter(([, text]) => readManifest(text).named('VersionOverrides').length === 1);
    expect(withButton.map(([file]) => file)).toEqual(['manifest-share.xml', 'manifest-https.xml']);
    expect(claimed('manifest-share.xml')).toEqual([16, 32, 64, 80]);
    expect(claimed('manifest-sharepoint.xml')).toEqual([32, 64]);
  });

  test('are the same whether the address is built in or put in by hand over the one of this machine', () => {
    const here = addressesFrom({});
    const byHand = manifests(here, '0.1.0').map(([file, text]) => [file, text.replaceAll(here.pane, pane)]);
    expect(byHand).toEqual([...ways]);
  });

  test('bring one and the same add-in', () => {
    const ids = [...ways.values()].map((text) => readManifest(text).named('Id')[0]?.text);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('the manifest in the repository', () => {
  test('is complete as it stands, for a pane on this machine', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifestFor(template, addressesFrom({}), version)).toBe(template);
  });

  test('refuses addresses that Office refuses', () => {
    expect(() => addressesFrom({ TAIZHANG_PANE_URL: 'http://ledger.example.gov.cn' })).toThrow('https');
    expect(() => addressesFrom({ TAIZHANG_SUPPORT_URL: 'ledger' })).toThrow('https');
  });

  test('takes no markup from an address', () => {
    const odd = manifestFor(template, { pane: 'https://a.example/x?a=1&b="2"', support: 'https://a.example' }, '1.2.3');
    expect(parseXml(odd).local).toBe('OfficeApp');
    expect(odd).toContain('a=1&amp;b=&quot;2&quot;');
  });
});
