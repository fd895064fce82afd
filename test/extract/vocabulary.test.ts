import { describe, expect, it } from 'vitest';
import { markerAt } from '../../shared/extract/lines/markers.ts';
import {
  chapterCases,
  explainerCases,
  isExplainerChapter,
  isFieldTitle,
  isFrameChapter,
} from '../../shared/extract/vocabulary/chapters.ts';
import { headingKind, labelAt } from '../../shared/extract/vocabulary/labels.ts';
import { markerCases } from '../../shared/extract/vocabulary/markers.cases.ts';
import {
  isReport,
  noticeKind,
  noticeKindCases,
  opensAsTask,
  reportCases,
} from '../../shared/extract/vocabulary/notice-kinds.ts';
import { isTail } from '../../shared/extract/vocabulary/page-words.ts';
import { columnKind, columnRules } from '../../shared/extract/vocabulary/table-columns.ts';

describe('numbers before a line', () => {
  const cases = markerCases.flatMap(({ form, cases }) => cases.map((text) => [form, text] as const));
  it.each(cases)('%s: %s', (form, text) => {
    expect(markerAt(text)?.form).toBe(form);
  });

  const others = markerCases.flatMap(({ form, not }) => not.map((text) => [form, text] as const));
  it.each(others)('no %s: %s', (form, text) => {
    expect(markerAt(text)?.form).not.toBe(form);
  });

  it('reads the value in any numeral', () => {
    expect(['十二、甲', '（二十一）乙', '⑫丙', '12．丁', '第三十条 戊'].map((text) => markerAt(text)?.value)).toEqual([
      12, 21, 12, 12, 30,
    ]);
  });
});

describe('chapters', () => {
  it.each(chapterCases.frames)('%s frames the tasks', (title) => {
    expect(isFrameChapter(title)).toBe(true);
  });
  it.each(chapterCases.tasks)('%s holds tasks', (title) => {
    expect(isFrameChapter(title)).toBe(false);
  });
  it.each(explainerCases.yes)('%s explains', (title) => {
    expect(isExplainerChapter(title)).toBe(true);
  });
  it.each(explainerCases.no)('%s does not explain', (title) => {
    expect(isExplainerChapter(title)).toBe(false);
  });
  it('knows the fields of an item by their names', () => {
    expect(['适用范围', '办理流程：', '责任单位'].every(isFieldTitle)).toBe(true);
    expect(['扩大适用范围', '优化办理流程'].some(isFieldTitle)).toBe(false);
  });
});

describe('labels', () => {
  it.each([
    ['责任单位：市教育局', 'duty', 5],
    ['【牵头单位】市教育局', 'lead', 6],
    ['[配合单位]：市财政局', 'cooperate', 7],
    ['（责任单位：市教育局）', 'duty', 6],
    ['完成时限:年底前', 'deadline', 5],
  ] as const)('%s', (text, kind, length) => {
    expect(labelAt(text)).toMatchObject({ kind, length });
  });
  it.each(['责任单位要抓好落实', '市责任单位：', '牵头单位、责任单位'])('no label: %s', (text) => {
    expect(labelAt(text)).toBeNull();
  });
  it('reads a heading that is nothing but a label', () => {
    expect([headingKind('资金来源'), headingKind('推进措施：'), headingKind('资金来源不足')]).toEqual([
      'funding',
      'measures',
      null,
    ]);
  });
});

describe('titles', () => {
  it.each(reportCases.yes)('a story of the press: %s', (line) => {
    expect(isReport(line)).toBe(true);
  });
  it.each(reportCases.no)('no story of the press: %s', (line) => {
    expect(isReport(line)).toBe(false);
  });
  it.each(noticeKindCases)('%s is %s', (title, kind) => {
    expect(noticeKind(title)).toBe(kind);
  });
  it('knows a task by its first verb', () => {
    expect(['新建幼儿园', '“推进”改革', '为老人提供服务'].every(opensAsTask)).toBe(true);
    expect(['幼儿园建设', '市教育局'].some(opensAsTask)).toBe(false);
  });
});

describe('columns of tables', () => {
  const cases = columnRules.flatMap(({ kind, cases }) => cases.map((label) => [label, kind] as const));
  it.each(cases)('%s is %s', (label, kind) => {
    expect(columnKind(label)).toBe(kind);
  });
  it('ignores blanks and brackets in a label', () => {
    expect([columnKind('责 任 单 位'), columnKind('完成时限（月）'), columnKind('备注')]).toEqual([
      'duty',
      'deadline',
      'other',
    ]);
  });
});

describe('the page round a notice', () => {
  it.each(['扫一扫在手机打开当前页', '责任编辑：张三', '抄送：区委各部门', '（此件公开发布）', '下一篇：关于'])(
    '%s ends it',
    (text) => {
      expect(isTail(text)).toBe(true);
    },
  );
  it.each(['推进相关解读工作。', '完善分享机制，建设平台5个。', '建设编辑部3个。'])('%s does not', (text) => {
    expect(isTail(text)).toBe(false);
  });
});
