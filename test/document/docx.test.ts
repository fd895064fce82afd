import { describe, expect, it } from 'vitest';
import { cell, docxFile, inList, instance, type LevelForm, list, para, table } from './docx-file.ts';
import { chapters, noticePage, preface, printed, tableHeader, tableRows, title } from './notice-text.ts';
import { essence, indexOf, linesIn, noticeIn } from './read.ts';

const official: readonly LevelForm[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
];

const numbered = (levels: readonly LevelForm[], paragraphs: readonly (readonly [level: number, text: string])[]) =>
  linesIn(
    '通知.docx',
    docxFile({
      body: paragraphs.map(([level, text]) => para(text, inList(1, level))).join(''),
      numbering: list(0, levels) + instance(1, 0),
    }),
  );

describe('the numbers Word computes', () => {
  it('are printed in the form of their level, and restart below a higher one', async () => {
    expect(
      await numbered(official, [
        [0, '教育'],
        [1, '学前'],
        [2, '新建'],
        [2, '改造'],
        [1, '中学'],
        [2, '扩建'],
        [0, '健康'],
        [1, '养老'],
      ]),
    ).toEqual(['一、教育', '（一）学前', '1.新建', '2.改造', '（二）中学', '1.扩建', '二、健康', '（一）养老']);
  });

  it('run over headings where their level never restarts', async () => {
    const running = official.map((level, at) => (at === 2 ? { ...level, extra: '<w:lvlRestart w:val="0"/>' } : level));
    expect(
      await numbered(running, [
        [0, '教育'],
        [2, '新建'],
        [0, '健康'],
        [2, '体检'],
      ]),
    ).toEqual(['一、教育', '1.新建', '二、健康', '2.体检']);
  });

  it('start where the level says and take the numbers above into their text', async () => {
    const levels: LevelForm[] = [
      { format: 'chineseCounting', text: '第%1章', start: 3 },
      { format: 'decimal', text: '%1.%2', extra: '<w:isLgl/>' },
      { format: 'decimalEnclosedCircle', text: '%3' },
    ];
    expect(
      await numbered(levels, [
        [0, '总则'],
        [1, '目的'],
        [2, '甲'],
        [2, '乙'],
        [1, '范围'],
      ]),
    ).toEqual(['第三章总则', '3.1 目的', '①甲', '②乙', '3.2 范围']);
  });

  it.each([
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [35, '三十五、'],
    [101, '一百零一、'],
  ])('count %i in Chinese', async (start, label) => {
    expect(await numbered([{ format: 'chineseCountingThousand', text: '%1、', start }], [[0, '任务']])).toEqual([
      `${label}任务`,
    ]);
  });

  it('go on over paragraphs between, over a second instance, and begin anew where one says so', async () => {
    const body = [
      para('新建', inList(1)),
      para('说明'),
      para('改造', inList(1)),
      para('扩建', inList(2)),
      para('体检', inList(3)),
      para('养老', inList(3)),
    ];
    const numbering =
      list(0, [{ format: 'decimal', text: '%1、' }]) + instance(1, 0) + instance(2, 0) + instance(3, 0, 8);
    expect(await linesIn('a.docx', docxFile({ body: body.join(''), numbering }))).toEqual([
      '1、新建',
      '说明',
      '2、改造',
      '3、扩建',
      '8、体检',
      '9、养老',
    ]);
  });

  it('come with a paragraph style, and stay away where the paragraph takes them off', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="Own"/><w:basedOn w:val="1"/></w:style>';
    const body = [
      para('教育', '<w:pStyle w:val="1"/>'),
      para('健康', '<w:pStyle w:val="2"/>'),
      para('附则', `<w:pStyle w:val="1"/>${inList(0)}`),
    ];
    const numbering = list(0, [{ format: 'chineseCounting', text: '%1、' }]) + instance(1, 0);
    const index = await indexOf('a.docx', docxFile({ body: body.join(''), numbering, styles }));
    expect(index.text.split('\n')).toEqual(['一、教育', '二、健康', '附则']);
    expect(index.blocks.map(({ heading }) => heading)).toEqual([1, 1, 1]);
  });

  it('leave bullets out, and do not count paragraphs that were deleted', async () => {
    const body = `${para('甲', inList(1))}<w:p><w:pPr>${inList(2)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>${para('乙', inList(2))}`;
    const numbering = `${list(0, [{ format: 'bullet', text: '' }])}${list(1, [{ format: 'decimal', text: '%1.' }])}${instance(1, 0)}${instance(2, 1)}`;
    expect(await linesIn('a.docx', docxFile({ body, numbering }))).toEqual(['甲', '1.乙']);
  });
});

const numbering = list(0, [official[0] ?? { format: '', text: '' }]) + list(1, [{ format: 'decimal', text: '%1.' }]);
const instances = instance(1, 0) + instance(2, 1);

describe('a notice as .docx', () => {
  it('gives the items of the web page, its numbers all Word’s own', async () => {
    const body = [
      para(title, '<w:jc w:val="center"/>'),
      para(preface),
      ...chapters.flatMap(({ heading, tasks }) => [
        para(heading, inList(1)),
        ...tasks.map((task) => para(printed(task), inList(2))),
      ]),
    ];
    const docx = await noticeIn('方案.docx', docxFile({ body: body.join(''), numbering: numbering + instances }));
    const page = await noticeIn('方案.html', noticePage());
    expect(docx.items.map(essence)).toEqual(page.items.map(essence));
    expect(docx.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(docx.title).toBe(title);
  });

  it('reads a task table with merged categories and a 序号 column that Word numbers', async () => {
    const rows = tableRows();
    const body =
      para(title) +
      table([
        tableHeader.map((label) => cell(para(label))),
        ...rows.map(([, category, task, units], at) => [
          cell(para('', inList(2))),
          cell(para(category), `<w:vMerge${rows[at - 1]?.[1] === category ? '' : ' w:val="restart"'}/>`),
          cell(para(task)),
          cell(para(units)),
        ]),
      ]);
    const notice = await noticeIn('表.docx', docxFile({ body, numbering: numbering + instances }));
    const page = await noticeIn('方案.html', noticePage());
    expect(notice.items.map(essence)).toEqual(page.items.map(essence));
  });

  it('reads a text box once', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${para('正文')}`;
    expect(await linesIn('a.docx', docxFile({ body }))).toEqual(['框里的话', '正文']);
  });

  it('takes markup in its text as text', async () => {
    expect(await linesIn('a.docx', docxFile({ body: para('&lt;b&gt;甲&lt;/b&gt;&amp;amp;') }))).toEqual([
      '<b>甲</b>&amp;',
    ]);
  });
});
