import { type Cell, type CellValue, isDay } from '../../workbook/cell.ts';
import { dayInText } from '../day-text.ts';
import type { Field } from '../fields.ts';
import { saysYesOrNo } from '../vocabulary/yes-no.ts';
import { textOf } from './grid.ts';
import { isUnitWord } from './normalise-header.ts';

/** Some values that stand under a header, without empty cells and formulas. */
export type Samples = readonly Cell[];

const figure = /^[+-]?\d[\d,]{0,17}(?:\.\d{1,10})?%?$/;
const dayText = /^(?:19|20)?\d{2}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)?$/;
const timePhrase = /[年月日底末前旬季]|长期|持续|常态|全年/;
const organisation = /[局委办厅部院所校会队站]$|政府|街道|中心|公司|集团|单位|法院|乡$|镇$|区$|县$|市$/;
/** Words that can be nothing but a state. What else comes to one (已开工, 完成主体) is told under 进展情况 as well. */
const states = new Set(['未启动', '推进中', '滞后', '已完成', '已销号', '暂停', '无任务', '在办', '办结', '终止']);

const isDayText = (text: string) => dayText.test(text) || dayInText(text) !== null;

function all(samples: Samples, holds: (value: CellValue, cell: Cell) => boolean): boolean {
  return samples.length > 0 && samples.every((cell) => holds(cell.value, cell));
}

function most(samples: Samples, holds: (text: string) => boolean): boolean {
  return samples.length > 0 && samples.filter((cell) => holds(textOf(cell.value).trim())).length * 2 > samples.length;
}

/** Whether all are numbers, or texts that are nothing but one. */
export function areFigures(samples: Samples): boolean {
  return all(samples, (value) => typeof value === 'number' || (typeof value === 'string' && figure.test(value.trim())));
}

/** Whether all are percentages, by the number’s format or the text’s sign. */
export function arePercentages(samples: Samples): boolean {
  return all(samples, (value, cell) =>
    typeof value === 'number' ? cell.format.includes('%') : typeof value === 'string' && /%$|％$/.test(value.trim()),
  );
}

/** 1, 2, 3 … from the top. */
export function areOrdinals(samples: Samples): boolean {
  return samples.length > 0 && samples.every((cell, index) => textOf(cell.value).trim() === String(index + 1));
}

/** Whether all are units of measure (个、公里). */
export function areUnitWords(samples: Samples): boolean {
  return all(samples, (value) => typeof value === 'string' && isUnitWord(value));
}

/** Whether all are states of work as ledgers write them. */
export function areStates(samples: Samples): boolean {
  return all(samples, (value) => typeof value === 'string' && states.has(value.trim()));
}

/** Whether all say yes or no. */
export function areYesNo(samples: Samples): boolean {
  return all(
    samples,
    (value) => typeof value === 'boolean' || (typeof value === 'string' && saysYesOrNo(value.trim())),
  );
}

/** Whether most are names of bodies. */
export function areOrganisations(samples: Samples): boolean {
  return most(samples, (text) => organisation.test(text) && !isUnitWord(text));
}

/** Whether all are days or short texts, and at least one says a time. */
export function areTimes(samples: Samples): boolean {
  return (
    samples.length > 0 &&
    samples.every((cell) => isDay(cell.value) || (typeof cell.value === 'string' && cell.value.length <= 40)) &&
    samples.some((cell) => isDay(cell.value) || timePhrase.test(textOf(cell.value)))
  );
}

/** Whether a column of dates holds them as text (“12月底前”, “2025年6月”) and none as a real date. */
export function areTextDates(samples: Samples): boolean {
  const words = samples.length > 0 && samples.every((cell) => typeof cell.value === 'string');
  return words && (areTimes(samples) || most(samples, (text) => dayInText(text) !== null));
}

/** What a form writes in the place of a sample row's number. */
const sampleMark = /^[(（]?(?:例|如|示例|样例|范例|举例|例如|样表|填写示例|填报示例)\d*[)）]?[:：]?$/;

/** What a form names the lines of one record by, not what the record is about. */
const lineNames =
  /^(?:(?:年度|本年|当年|本月|当月|本期|累计)?(?:计划|目标|任务|预计|实际|完成|执行|进度|进展)(?:数|值|量|情况|进度|完成)?|累计|同比)$/;

/** Whether a column holds nothing but names of a record's lines: 计划 over 实际, 目标值 over 完成值. */
function areLineNames(samples: Samples): boolean {
  return all(samples, (value) => typeof value === 'string' && lineNames.test(value.trim()));
}

/** The texts from the first on that come again in their order to the end, twice at least; null where they do not. */
export function cycleOf(texts: readonly string[]): readonly string[] | null {
  const again = texts.indexOf(texts[0] ?? '', 1);
  if (again < 1 || texts.length < again * 2) return null;
  const cycle = texts.slice(0, again);
  return new Set(cycle).size === again && texts.every((text, index) => text === cycle[index % again]) ? cycle : null;
}

/** What the first line of a record is called that has one for each part of the year. */
const firstPeriod = /^(?:第?[一1]季度|[1一]月份?|上半年)$/;

/** Whether a column names the lines of each record by parts of the year, over and over: 一季度 to 四季度. */
function arePeriodLines(samples: Samples): boolean {
  const [first = '', second] = cycleOf(samples.map(({ value }) => textOf(value).trim())) ?? [];
  return second !== undefined && firstPeriod.test(first);
}

/** Whether what stands in a column could be values of the field; an empty column fits any. */
export function fitField(field: Field, samples: Samples): boolean {
  if (samples.length === 0) return true;
  switch (field.type) {
    case 'number':
    case 'integer':
    case 'percent':
    case 'money':
      return most(samples, (text) => /\d/.test(text) || ['-', '—', '/'].includes(text) || sampleMark.test(text));
    case 'date':
      if (arePeriodLines(samples)) return false;
      return !areFigures(samples) || samples.some((cell) => isDay(cell.value) || isDayText(textOf(cell.value)));
    case 'unit-list':
    case 'people':
    case 'longtext':
      return !areFigures(samples);
    case 'text':
      if (field.key === 'category') return !areLineNames(samples);
      return field.key !== 'title' || !areFigures(samples);
    case 'bool':
    case 'enum':
    case 'phone':
    case 'url':
      return true;
    default: {
      const never: never = field.type;
      return never;
    }
  }
}
