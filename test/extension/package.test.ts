import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '../../.output');
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const place = join(folder, name);
    return statSync(place).isDirectory() ? filesOf(place) : [place];
  });
}

describe.each(builds)('the manifest of %s', (build) => {
  const manifest = JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));

  it('asks for five permissions and no host; only the add-in’s own addresses may be allowed later', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    for (const key of ['host_permissions', 'optional_permissions', 'externally_connectable']) {
      expect(manifest[key]).toBeUndefined();
    }
    expect(manifest.optional_host_permissions).toEqual(
      build === 'firefox-mv3'
        ? ['https://localhost/*', 'http://localhost/*']
        : ['https://localhost:3000/*', 'http://localhost:4310/*'],
    );
  });

  it('runs nothing in a page by itself, exposes no file and replaces no page of the browser', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    for (const key of [
      'web_accessible_resources',
      'chrome_url_overrides',
      'devtools_page',
      'side_panel',
      'sidebar_action',
    ]) {
      expect(manifest[key]).toBeUndefined();
    }
  });

  it('forbids its pages every connection and every foreign or inline script', () => {
    const policy = new Map(
      String(manifest.content_security_policy.extension_pages)
        .split('; ')
        .map((part) => {
          const [name, ...sources] = part.split(' ');
          return [name, sources.join(' ')] as const;
        }),
    );
    expect(policy.get('connect-src')).toBe("'none'");
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).not.toContain('unsafe');
    expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*/u);
  });

  it('speaks Chinese first and has one key', () => {
    expect(manifest.default_locale).toBe('zh_CN');
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action']);
    for (const icon of Object.values<string>(manifest.icons)) {
      expect(statSync(join(output, build, icon)).size).toBeGreaterThan(0);
    }
  });
});

/** Addresses that name a format, a vocabulary or where a pane may be linked; nothing is loaded from them. */
const names = [
  /^https?:\/\/localhost\b/u,
  /^http:\/\/www\.w3\.org\//u,
  /^http:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org)\//u,
  /^https?:\/\/json-schema\.org\//u,
  /* Vocabularies of PDF, of strict Office files and of an old HTML. */
  /^http:\/\/(?:ns\.adobe\.com|www\.xfa\.org\/schema|purl\.oclc\.org\/ooxml)\//u,
  /^http:\/\/www\.ibm\.com\/data\/dtd\//u,
  /* What pdf.js's own fallbacks try the engine's address parser with, and where their licence stands. */
  /^https?:\/\/(?:a|x|foo\.bar|example\.com)(?![\w.])/u,
  /^https:\/\/github\.com\/zloirock\/core-js\b/u,
  /* Where the libraries' own error messages point a developer to. */
  /^https:\/\/react\.dev\/errors\//u,
  /^http:\/\/bit\.ly\/2kdckMn$/u,
  /^https:\/\/tinyurl\.com\/y2uuvskb$/u,
];

describe.each(builds)('the files of %s', (build) => {
  const files = filesOf(join(output, build)).filter((file) => /\.(?:js|html|css)$/u.test(file));
  const texts = files.map((file) => readFileSync(file, 'utf8'));

  it.each([
    ['fetch', /\bfetch\s*\(/u],
    ['XMLHttpRequest', /XMLHttpRequest/u],
    ['WebSocket', /WebSocket/u],
    ['a beacon', /sendBeacon/u],
    ['an event source', /EventSource/u],
    ['a peer connection', /RTCPeerConnection|WebTransport/u],
    ['code from text', /\beval\s*\(|new Function\b/u],
  ])('hold no %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((_file, at) => pattern.test(texts[at] ?? ''))).toEqual([]);
  });

  it('take in no script but the extension’s own engine', () => {
    const taking = files.filter((_file, at) => /importScripts/u.test(texts[at] ?? ''));
    expect(taking).toEqual([join(output, build, 'background.js')]);
    expect(texts[files.indexOf(taking[0] ?? '')]).toContain('/engine.js');
    expect(files).toContain(join(output, build, 'engine.js'));
    const text = texts[files.indexOf(taking[0] ?? '')] ?? '';
    expect(text.match(/importScripts/gu)).toHaveLength(1);
    const imports = [...text.matchAll(/(?<![\w.$])import\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)/gu)].map(
      ([, what]) => what,
    );
    expect(imports).toEqual([expect.stringMatching(/^[\w$.]+\.runtime\.getURL\([\w$]+\)$/u)]);
  });

  it('name no remote address', () => {
    const addresses = texts.flatMap((text) => text.match(/(?:https?|wss?):\/\/[a-z0-9][^\s"'`<>)\\]*/giu) ?? []);
    expect(addresses.filter((address) => !names.some((name) => name.test(address)))).toEqual([]);
  });
});

describe('the words of the browser’s own menus', () => {
  it('are the same set in both languages', () => {
    const keys = (language: string) =>
      Object.keys(
        JSON.parse(
          readFileSync(
            resolve(import.meta.dirname, `../../extension/public/_locales/${language}/messages.json`),
            'utf8',
          ),
        ),
      );
    expect(keys('en')).toEqual(keys('zh_CN'));
  });
});
