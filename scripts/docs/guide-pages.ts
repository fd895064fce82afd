import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { marked } from 'marked';
import { root } from '../package/root.ts';

const folder = join(root, 'docs/guide');

/** A file of the built extension or pane: made from text, or copied. */
export type GuideFile =
  | { readonly relativeDest: string; readonly contents: string }
  | { readonly relativeDest: string; readonly absoluteSrc: string };

function page(source: string): { readonly html: string; readonly pictures: readonly string[] } {
  const text = readFileSync(join(folder, source), 'utf8');
  const title = /^# (.+)$/mu.exec(text)?.[1] ?? '';
  const pictures = [...text.matchAll(/\]\(([^)]+\.png)\)/gu)].flatMap(([, path]) => (path === undefined ? [] : [path]));
  const body = marked
    .parse(text, { async: false })
    .replaceAll(/src="[^"]*\/([^"/]+\.png)"/gu, 'src="guide/$1"')
    .replaceAll(/<!--.*?-->\n*/gu, '');
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'">
<title>${title}</title>
<link rel="stylesheet" href="guide/guide.css">
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
  return { html, pictures };
}

const style: GuideFile = { relativeDest: 'guide/guide.css', absoluteSrc: join(folder, 'guide.css') };

/** What the extension carries of the guide: its pages, their style and their pictures, each once. */
export function guideFiles(): GuideFile[] {
  const pages = [
    ['guide.html', page('README.md')],
    ['welcome.html', page('welcome.md')],
  ] as const;
  const pictures = new Set(pages.flatMap(([, { pictures: shown }]) => shown));
  return [
    ...pages.map(([relativeDest, { html }]) => ({ relativeDest, contents: html })),
    style,
    ...[...pictures].map((path) => ({ relativeDest: `guide/${basename(path)}`, absoluteSrc: join(folder, path) })),
  ];
}

/** What the pane's folder carries of it: the page that the manifest names for support, and its style. */
export function supportFiles(): GuideFile[] {
  return [{ relativeDest: 'deploy.html', contents: page('deploy.md').html }, style];
}
