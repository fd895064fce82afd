import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { marked } from 'marked';
import { root } from '../package/root.ts';

const folder = join(root, 'docs/guide');

/** A file of the built extension: made from text, or copied. */
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

/** What the extension carries of the guide: `guide.html`, `welcome.html`, their style and their pictures, each once. */
export function guideFiles(): GuideFile[] {
  const guide = page('README.md');
  const welcome = page('welcome.md');
  const pictures = new Set([...guide.pictures, ...welcome.pictures]);
  return [
    { relativeDest: 'guide.html', contents: guide.html },
    { relativeDest: 'welcome.html', contents: welcome.html },
    { relativeDest: 'guide/guide.css', absoluteSrc: join(folder, 'guide.css') },
    ...[...pictures].map((path) => ({ relativeDest: `guide/${basename(path)}`, absoluteSrc: join(folder, path) })),
  ];
}
