import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pdfTools } from '../../cli/document/pdf-tools.ts';
import type { PageRows } from '../../shared/files/pdf/running-lines.ts';
import { goldOf } from '../accuracy/gold.ts';
import { addScore, emptyScore, type Measure, measures } from '../accuracy/score.ts';
import { folderOf, type PrintedForm } from './printed-notices.ts';

const radicals = '../../shared/notice/radicals.ts';
const actualText = '../../shared/files/pdf/actual-text.ts';
const runningLines = '../../shared/files/pdf/running-lines.ts';
const wordGap = '../../shared/files/pdf/word-gap.ts';

afterEach(() => {
  vi.doUnmock(radicals);
  vi.doUnmock(actualText);
  vi.doUnmock(runningLines);
  vi.doUnmock(wordGap);
});

/** The columns of some printed notices, read by modules as they are mocked now. */
async function columns(form: PrintedForm, names: readonly string[]): Promise<Record<Measure, number>> {
  vi.resetModules();
  const { readFile } = await import('../../shared/files/read-file.ts');
  const { extract } = await import('../../shared/extract/extract.ts');
  const score = emptyScore();
  for (const name of names) {
    const read = await readFile(form, new Uint8Array(readFileSync(new URL(form, folderOf(name)))), { pdf: pdfTools });
    if (!read.ok) throw new Error(read.error.message);
    addScore(score, goldOf(name), extract([read.value]).capture.notice);
  }
  const row = Object.fromEntries(measures.map((measure) => [measure, score[measure].f1 ?? 1]));
  return row as Record<Measure, number>;
}

/** Prints what a rule is worth, and returns its worth by column. */
async function worth(
  what: string,
  form: PrintedForm,
  names: readonly string[],
  without: () => void,
): Promise<Record<Measure, number>> {
  const all = await columns(form, names);
  without();
  const less = await columns(form, names);
  const changed = measures.filter((measure) => Math.abs(all[measure] - less[measure]) > 0.0005);
  const told = changed.map((measure) => `${measure} ${less[measure].toFixed(3)} → ${all[measure].toFixed(3)}`);
  console.log(`${what}: ${told.join(', ')}`);
  const gains = Object.fromEntries(measures.map((measure) => [measure, all[measure] - less[measure]]));
  return gains as Record<Measure, number>;
}

/** What each of the three rules that a printed notice needs most is worth, the others as they are. */
describe('what a rule of printed pages is worth', () => {
  it('radicals read as the ideographs that they stand for, which newer browsers write beside them', async () => {
    const gain = await worth('radicals', 'chromium.pdf', ['xian-2024--ucap', 'hunnan-2023--jcms'], () => {
      vi.doMock(radicals, () => ({ ideographOf: (code: number) => code }));
      vi.doMock(actualText, () => ({ withActualText: (bytes: Uint8Array) => bytes }));
    });
    expect(gain.items + gain.text + gain.units).toBeGreaterThan(0.1);
  });

  it('the browser’s own head and foot lines left out', async () => {
    const gain = await worth('running lines', 'chromium.pdf', ['lianhu-2025--trs', 'haizhou-2020--xxgk'], () =>
      vi.doMock(runningLines, () => ({
        withoutRunningLines: (pages: readonly PageRows[]) => pages.map(({ rows }) => [...rows]),
      })),
    );
    expect(gain.items + gain.text + gain.units).toBeGreaterThan(0.05);
  });

  it('the layout’s own distance between Chinese and figures no space', async () => {
    const gain = await worth('narrow gaps', 'libreoffice.pdf', ['lianhu-2025--trs', 'haizhou-2020--xxgk'], () =>
      vi.doMock(wordGap, () => ({
        standApart: (glyph: { x: number; size: number }, end: number) => glyph.x - end > glyph.size * 0.1,
        isSpace: (_: unknown, end: number, glyph: { x: number; size: number }) => glyph.x - end > glyph.size * 0.1,
      })),
    );
    expect(Math.max(...Object.values(gain))).toBeGreaterThan(0);
  });
});
