import { unitAt } from '../../lex/unit.ts';

/** Where a column's header prints the measure of its figures, and where the name before it ends. */
export interface HeaderMeasure {
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
}

/** Amounts that stand beside a task and are not promised by it: what it costs, what there was, what is done. */
const beside =
  /投资|资金|预算|经费|金额|造价|补助|占地|户型|单价|价格|原有|现有|已|累计|上年|去年|基数|基期|总人口|序|年份|年度$|编号|分值|权重|得分|比重|电话/u;
const closingCount = /(套|户|亩|座|处|所|个|栋|幢|人|件|项|台|辆|棵|株|公里|面|间|床|份|对)(?:数量?)$/u;
const bracketed = /[（(]\s?(?:单位[：:])?([^（）()\d]{1,8})\s?[）)]$/u;

/** 建设数量（套）, 征收面积（亩）, 套数: the measure that a header prints for the figures below it, or null. */
export function measureInHeader(printed: string): HeaderMeasure | null {
  const label = printed.trimEnd();
  const inBracket = bracketed.exec(label);
  if (inBracket !== null) {
    const word = inBracket[1] ?? '';
    const start = inBracket.index + inBracket[0].indexOf(word);
    const unit = unitAt(label, start);
    return unit !== null && unit.end === start + word.length
      ? { start, end: start + word.length, nameEnd: inBracket.index }
      : null;
  }
  const closing = closingCount.exec(label);
  if (closing === null) return null;
  const [, word = ''] = closing;
  return { start: closing.index, end: closing.index + word.length, nameEnd: closing.index };
}

/** Headers of columns of figures, and headers that only resemble them. */
export const countColumnCases = {
  yes: ['套数', '建设数量（套）', '面积（亩）', '征收面积(亩)', '改造户数', '任务数量（个）', '建设里程（公里）'],
  no: ['总投资（万元）', '序号', '占地面积（亩）', '已完成数（套）', '备注', '责任人', '参与人数量级', '数量'],
} as const;

/** Whether a column counts what its rows promise, its measure printed in the header. */
export function isCountColumn(label: string): boolean {
  return measureInHeader(label) !== null && !beside.test(label);
}
