import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../shared/files/pdf/glyph.ts';
import { pdfMarkup } from '../../shared/files/pdf/pdf-markup.ts';
import type { Rule } from '../../shared/files/pdf/rules.ts';

const em = 12;

/** Characters from a place to the right: Chinese ones one square wide, the others half. */
function put(text: string, x: number, y: number, size = em): Glyph[] {
  let at = x;
  return [...text].map((letter) => {
    const width = /[ -~]/u.test(letter) ? size / 2 : size;
    const glyph = { text: letter, x: at, y, width, size, spaced: false };
    at += width;
    return glyph;
  });
}

function markupOf(glyphs: readonly Glyph[], across: readonly Rule[] = []): string {
  const page = { glyphs, rules: { across, down: [] }, width: 600, height: 800, hidden: [] };
  return pdfMarkup({ pages: [page], title: '' }).page;
}

const paragraphs = (markup: string) => [...markup.matchAll(/<p>(.*?)<\/p>/gu)].map(([, text]) => text);
const rows = (markup: string) =>
  [...markup.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row]) =>
    [...(row ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map(([, cell]) => cell),
  );

/** A line of so many characters, whatever they say. */
const filled = (text: string, length: number) => text.padEnd(length, '的');

describe('lines below one that hangs over them', () => {
  it('go on with it, wherever its text begins behind the number', () => {
    const glyphs = [1, 2, 3].flatMap((number) => [
      ...put(filled(`${number}.新建工程`, 30), 100, 700 - number * 60),
      ...put('局、县财政局）', 124, 680 - number * 60),
    ]);
    expect(paragraphs(markupOf(glyphs))).toEqual(
      [1, 2, 3].map((number) => `${filled(`${number}.新建工程`, 30)}局、县财政局）`),
    );
  });

  it('go on with a label that stands before them', () => {
    const glyphs = [
      ...put(filled('1.提升公路', 32), 76, 700),
      ...put('完成。', 52, 680),
      ...put(`责任单位：${'县交通运输局、'.repeat(4)}县自然资`, 76, 660).slice(0, 33),
      ...put('源局', 136, 640),
      ...put(filled('2.建设床位', 32), 76, 620),
      ...put('完成。', 52, 600),
    ];
    expect(paragraphs(markupOf(glyphs))[1]).toMatch(/源局$/u);
  });

  it('are paragraphs of their own where lines go on at the edge', () => {
    const glyphs = [
      ...put(filled('1.新建工程', 31), 76, 700),
      ...put('完成。', 52, 680),
      ...put(filled('2.改建工程', 30).concat('。'), 76, 660),
      ...put('各单位按月报送。', 76, 640),
      ...put(filled('3.扩建工程', 31), 76, 620),
      ...put('完成。', 52, 600),
    ];
    expect(paragraphs(markupOf(glyphs))).toContain('各单位按月报送。');
  });
});

describe('columns of text whose lines stand half a line apart', () => {
  it('are joined each by itself', () => {
    const left = ['1.', '2.'].flatMap((mark, at) => [
      ...put(filled(`${mark}新建`, 15), 50, 700 - at * 60),
      ...put(filled('续', 15), 50, 680 - at * 60),
      ...put('完成。', 50, 660 - at * 60),
    ]);
    const right = ['3.', '4.'].flatMap((mark, at) => [
      ...put(filled(`${mark}新建`, 15), 300, 690 - at * 60),
      ...put(filled('续', 15), 300, 670 - at * 60),
      ...put('完成。', 300, 650 - at * 60),
    ]);
    expect(paragraphs(markupOf([...left, ...right]))).toHaveLength(4);
  });
});

describe('a table whose cells are centred', () => {
  /** A cell of two lines, of one at their middle. */
  const cell = (lines: readonly string[], x: number, top: number) =>
    lines.length === 1 ? put(lines[0] ?? '', x, top - 10) : lines.flatMap((line, at) => put(line, x, top - at * 20));
  const printedRow = (cells: readonly (readonly string[])[], top: number, columns: readonly number[]) =>
    cells.flatMap((lines, at) => cell(lines, columns[at] ?? 0, top));
  const table = (columns: readonly number[]) => [
    ...printedRow([['序', '号'], ['项目名称'], ['责任', '单位'], ['完成', '时限']], 700, columns),
    ...[1, 2, 3].flatMap((number) =>
      printedRow([[`${number}`], ['新建农村', '公路'], ['县交', '通局'], ['8月', '底前']], 700 - number * 60, columns),
    ),
  ];
  const told = [
    ['序号', '项目名称', '责任单位', '完成时限'],
    ...['1', '2', '3'].map((number) => [number, '新建农村公路', '县交通局', '8月底前']),
  ];

  it('is read by the widest gaps between its lines where no line is drawn', () => {
    expect(rows(markupOf(table([60, 120, 220, 280])))).toEqual(told);
  });

  it('is read once where its lines are drawn cell by cell, however near its columns stand', () => {
    const across = [718, 668, 484].flatMap((at) => [
      { at, from: 56, to: 75 },
      { at, from: 75, to: 129 },
      { at, from: 129, to: 159 },
      { at, from: 159, to: 190 },
    ]);
    const below = put('附注另行印发。', 60, 440);
    const markup = markupOf([...table([60, 78, 132, 162]), ...below], across);
    expect(rows(markup)).toEqual(told);
    expect(paragraphs(markup)).toEqual(['附注另行印发。']);
  });
});

it('a character raised as a browser raises it belongs to its line', () => {
  const glyphs = [
    ...put('1.建筑面积1.2万m', 50, 700, 16),
    ...put('2', 178, 705.3, 16 / 1.2),
    ...put('，8月底前投用', 185, 700, 16),
  ];
  expect(paragraphs(markupOf(glyphs))).toEqual(['1.建筑面积1.2万m²，8月底前投用']);
});
