import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { type Tree, treeOf } from './archive.ts';
import { root } from './root.ts';

/** The one package that is not bundled: pdf.js loads its worker and its character maps from beside itself. */
const beside = 'pdfjs-dist';
const ofPdf = ['package.json', 'LICENSE', 'legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs'];

/**
 * pdf.js asks for a canvas package when it is loaded under Node, for drawing; that package is a native one for each machine. Reading
 * draws nothing, so these names are all that is needed.
 */
const canvas = 'module.exports = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };\n';

function pdfFiles(): [string, Uint8Array][] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${beside}/package.json`));
  const maps = treeOf(join(folder, 'cmaps'), 'cmaps/');
  const files = ofPdf.map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(folder, name)))]);
  return [...files, ...maps].map(([path, bytes]) => [`node_modules/${beside}/${path}`, bytes]);
}

/** The command line with everything that it needs but Node: `bin/`, `lib/`, and pdf.js beside them. */
export async function commandLine(): Promise<Tree> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-lib-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: [beside] },
      build: {
        ssr: join(root, 'cli/main.ts'),
        outDir: folder,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          external: (name) => name === beside || name.startsWith(`${beside}/`),
          output: { entryFileNames: 'taizhang.mjs', codeSplitting: false },
        },
      },
    });
    return new Map([
      ['bin/taizhang.mjs', new Uint8Array(readFileSync(join(root, 'cli/bin.mjs')))],
      ...treeOf(folder, 'lib/'),
      ['sample/xian-2024.html', new Uint8Array(readFileSync(join(root, 'cli/sample/xian-2024.html')))],
      ...pdfFiles(),
      ['node_modules/@napi-rs/canvas/index.js', new TextEncoder().encode(canvas)],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
