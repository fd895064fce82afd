import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { chineseDay } from '../../ledger/create/words.ts';
import type { Ranked } from '../ranking.ts';
import type { Bulletin, BulletinList, BulletinParagraph } from './bulletin.ts';
import { numberedHeading } from './numbered-heading.ts';

/** GB/T 9704-2012: 5.2.1 margins, 5.2.2 type, 7.3 title and text. Sizes in half-points, lines in twentieths of a point. */
const page = { top: 37, bottom: 35, left: 28, right: 26 };
const sizes = { title: 44, body: 32, table: 24 };
const line = 560;
const indent = 640;
const faces = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', table: '宋体' };

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

function run(text: string, face: string, size: number, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({
    text,
    size,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: face },
    ...more,
  });
}

const spacing = { line, lineRule: LineRuleType.EXACT };

function centred(text: string, face: string, size: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [run(text, face, size)] });
}

/** The sheet's rows as a person counts them, runs put together: `5—8、12`. */
export function rowsText(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}—${to + 1}`)).join('、');
}

function cell(text: string, width: number, bold = false, centre = true): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, bold ? faces.heading : faces.table, sizes.table)],
      }),
    ],
  });
}

interface Column<Line> {
  readonly header: string;
  readonly width: number;
  readonly text: (line: Line) => string;
  readonly left?: boolean;
}

function table<Line>(columns: readonly Column<Line>[], lines: readonly Line[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ header, width }) => cell(header, width, true)) }),
      ...lines.map(
        (one) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ text, width, left }) => cell(text(one), width, false, left !== true)),
          }),
      ),
    ],
  });
}

const listColumns: readonly Column<BulletinList['items'][number]>[] = [
  { header: '序号', width: 8, text: ({ number }) => number },
  { header: '事项', width: 34, text: ({ title }) => title, left: true },
  { header: '牵头（责任）单位', width: 20, text: ({ unit }) => unit, left: true },
  { header: '完成数/目标', width: 26, text: ({ figures }) => figures, left: true },
  { header: '进度', width: 12, text: ({ standing }) => standing },
];

const rankColumns: readonly Column<Ranked>[] = [
  { header: '名次', width: 10, text: ({ rank }) => String(rank) },
  { header: '单位', width: 36, text: ({ name }) => name, left: true },
  { header: '事项数', width: 12, text: ({ items }) => String(items) },
  { header: '已完成', width: 12, text: ({ done }) => String(done) },
  { header: '滞后', width: 12, text: ({ late }) => String(late) },
  { header: '平均完成率', width: 18, text: ({ rate }) => (rate === null ? '' : percent.format(rate)) },
];

/** Builds the document; each paragraph's comment names the rows that its figures were counted from. */
class BulletinDocument {
  readonly #comments: { id: number; children: Paragraph[]; author: string; date: Date }[] = [];

  constructor(readonly bulletin: Bulletin) {}

  #paragraph({ text, rows }: BulletinParagraph): Paragraph {
    const id = this.#comments.length;
    const where = `依据：工作表“${this.bulletin.sheet}”第 ${rowsText(rows)} 行。`;
    this.#comments.push({
      id,
      author: '台账',
      date: new Date(`${this.bulletin.asOf}T00:00:00Z`),
      children: [new Paragraph({ children: [new TextRun(where)] })],
    });
    return new Paragraph({
      spacing,
      indent: { firstLine: indent },
      children: [
        new CommentRangeStart(id),
        run(text, faces.body, sizes.body),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ],
    });
  }

  #body(): (Paragraph | Table)[] {
    const { title, asOf, sections, lists, rankings } = this.bulletin;
    const annexes = [
      ...lists.map((list) => ({ name: list.name, table: table(listColumns, list.items) })),
      ...rankings.map(({ name, lines }) => ({ name, table: table(rankColumns, lines) })),
    ];
    const text = (words: string) =>
      new Paragraph({ spacing, indent: { firstLine: indent }, children: [run(words, faces.body, sizes.body)] });
    return [
      centred(title, faces.title, sizes.title),
      new Paragraph({ spacing, children: [] }),
      new Paragraph({ spacing, children: [run('各有关单位：', faces.body, sizes.body)] }),
      text(`现将截至${chineseDay(asOf)}的进展情况通报如下。`),
      ...sections.flatMap(({ heading, paragraphs }, index) => [
        new Paragraph({
          spacing,
          indent: { firstLine: indent },
          children: [run(numberedHeading(index, heading), faces.heading, sizes.body)],
        }),
        ...paragraphs.map((one) => this.#paragraph(one)),
      ]),
      ...(annexes.length === 0 ? [] : [new Paragraph({ spacing, children: [] })]),
      ...annexes.map(({ name }, index) => text(`${index === 0 ? '附件：' : '　　　'}${index + 1}．${name}`)),
      ...this.#signature(),
      ...annexes.flatMap(({ name, table: made }, index) => [
        new Paragraph({ children: [new PageBreak(), run(`附件${index + 1}`, faces.heading, sizes.body)] }),
        centred(name, faces.title, sizes.title),
        made,
      ]),
    ];
  }

  /** 署名 and 成文日期, the day four characters from the right edge and the name centred over it (GB/T 9704-2012, 7.3.5). */
  #signature(): Paragraph[] {
    const { issuer, issuedOn } = this.bulletin;
    const day = issuedOn === null ? '　　　　年　　月　　日' : chineseDay(issuedOn);
    const space = sizes.body * 10;
    const wider = issuer === null ? 0 : Math.max(0, Math.round(((issuer.length - day.length) * space) / 2));
    const right = 4 * space;
    const signed = (words: string, end: number) =>
      new Paragraph({
        spacing,
        keepNext: true,
        alignment: AlignmentType.RIGHT,
        indent: { right: end },
        children: [run(words, faces.body, sizes.body)],
      });
    const blank = new Paragraph({ spacing, children: [] });
    const name = issuer === null ? [] : [signed(issuer, Math.max(0, right - wider))];
    return [blank, blank, ...name, signed(day, right)];
  }

  make(): Document {
    const children = this.#body();
    const footer = new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ size: 28, font: '宋体', children: ['— ', PageNumber.CURRENT, ' —'] })],
    });
    return new Document({
      title: this.bulletin.title,
      creator: '台账',
      comments: { children: this.#comments },
      sections: [
        {
          properties: {
            page: {
              size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
              margin: {
                top: convertMillimetersToTwip(page.top),
                bottom: convertMillimetersToTwip(page.bottom),
                left: convertMillimetersToTwip(page.left),
                right: convertMillimetersToTwip(page.right),
              },
            },
          },
          footers: { default: new Footer({ children: [footer] }) },
          children,
        },
      ],
    });
  }
}

/** A 通报 as a .docx in the form of GB/T 9704-2012; the lists and rankings are its annexes. */
export async function bulletinDocx(bulletin: Bulletin): Promise<Uint8Array> {
  const buffer = await Packer.toArrayBuffer(new BulletinDocument(bulletin).make());
  return new Uint8Array(buffer);
}
