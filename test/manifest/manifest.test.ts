import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, test } from 'vitest';
import { addressesFrom, manifestFor } from '../../addin/manifest.ts';
import { attributeOf, parseXml, type XmlElement } from '../../shared/opc/xml/tree.ts';
import { childOrder } from './element-order.ts';
import { pngSize } from './png-size.ts';

const pane = 'https://ledger.example.gov.cn/taizhang';
const template = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
const text = manifestFor(template, addressesFrom({ TAIZHANG_PANE_URL: `${pane}/` }), '0.1.0');
const root = parseXml(text);

interface Placed {
  readonly element: XmlElement;
  readonly parent: string;
}

function everyElement(element: XmlElement, parent = ''): Placed[] {
  return [{ element, parent }, ...element.children.flatMap((child) => everyElement(child, element.local))];
}

const all = everyElement(root);
const named = (local: string) => all.filter(({ element }) => element.local === local).map(({ element }) => element);
const icons = join(import.meta.dirname, '../../addin/public');

describe('the manifest', () => {
  test('is one that Microsoft’s own reader understands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-manifest-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, text);
    const info = await OfficeAddinManifest.readManifestFile(file);
    expect(info).toMatchObject({
      displayName: '台账',
      defaultLocale: 'zh-CN',
      version: '0.1.0.0',
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
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

  test('is complete as it stands in the repository, for a pane on this machine', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifestFor(template, addressesFrom({}), version)).toBe(template);
  });

  test('follows the settings everywhere and has only https addresses', () => {
    expect(text).not.toContain('localhost');
    const addresses = text.match(/https?:\/\/[^"<\s]+/g) ?? [];
    const used = addresses.filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/.test(address));
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((address) => !address.startsWith(new URL(pane).origin))).toEqual([]);
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
    expect(spoken.length).toBeGreaterThan(5);
    for (const element of spoken) {
      expect(attributeOf(element, 'DefaultValue')).toMatch(/[一-鿿]/);
      const override = element.children.find((child) => attributeOf(child, 'Locale') === 'en-US');
      expect(attributeOf(override ?? element, 'Value')).toMatch(/^[^一-鿿]+$/);
    }
  });

  test('has icons of the sizes it claims', () => {
    const claimed = new Map<string, number>();
    for (const image of named('Image')) {
      const size = Number(attributeOf(image, 'size') ?? 0);
      const resource = named('Image').find((one) => attributeOf(one, 'id') === attributeOf(image, 'resid'));
      if (size > 0) claimed.set(attributeOf(resource ?? image, 'DefaultValue') ?? '', size);
    }
    claimed.set(attributeOf(named('IconUrl')[0] ?? root, 'DefaultValue') ?? '', 32);
    claimed.set(attributeOf(named('HighResolutionIconUrl')[0] ?? root, 'DefaultValue') ?? '', 64);
    expect([...claimed.values()].sort((a, b) => a - b)).toEqual([16, 32, 64, 80]);
    for (const [address, size] of claimed) {
      const file = join(icons, address.replace(pane, ''));
      expect(pngSize(readFileSync(file)), address).toEqual({ width: size, height: size });
    }
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
