import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import type { Item, Target } from '../../shared/notice/notice.ts';
import { readPage } from '../../shared/page/read-page.ts';
import type { DigitCase, Wanted } from './case.ts';

const onePage = 12;
const title = '青屿县人民政府关于印发2025年民生实事任务分解方案的通知';

/** A page of a notice whose items the cases are, one behind another. */
export function pageOf(cases: readonly DigitCase[]): string {
  const items = cases.map(({ sentence, units, ownUnits }, at) => {
    const tail = ownUnits ? '' : `（责任单位：${units.map(([name]) => name).join('、')}）`;
    return `<p>${at + 1}.${sentence}${tail}</p>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><div id="zoom"><p>各镇人民政府，县直有关单位：</p><p>现将2025年民生实事任务分解如下，请认真抓好落实。</p>${items.join('\n')}<p>青屿县人民政府</p><p>2025年3月12日</p></div></body></html>`;
}

function folded(text: string | null): string {
  return (text ?? '').normalize('NFKC').replaceAll(' ', '');
}

function near(left: number | null, right: number | null): boolean {
  if (left === null || right === null) return left === right;
  return Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(right));
}

/** The parts of a target in which it differs from what the sentence says. */
function differs(wanted: Wanted, said: Target): string[] {
  const parts = (['value', 'upper', 'from'] as const).filter((part) => !near(said[part], wanted[part]));
  const unit = wanted.unit === null || wanted.unit.map(folded).includes(folded(said.unit)) ? [] : ['unit'];
  const comparator = wanted.comparator.includes(said.comparator) ? [] : ['comparator'];
  return [...parts, ...unit, ...comparator];
}

const numbers: readonly string[] = ['value', 'upper', 'from'];

export interface Score {
  wanted: number;
  exact: number;
  told: number;
  readonly silent: string[];
  readonly metrics: string[];
  readonly deadlines: string[];
  readonly units: string[];
  readonly lost: string[];
}

/** Units that an item lacks, has in another role or has and should not. */
function unitFaults(one: DigitCase, item: Item): string[] {
  const left = item.units.map(({ name, role }) => ({ name: folded(name), role }));
  const faults: string[] = [];
  for (const [name, roles, optional] of one.units) {
    const at = left.findIndex((unit) => unit.name === folded(name));
    const [hit] = at < 0 ? [] : left.splice(at, 1);
    if (!optional && (hit === undefined || !roles.includes(hit.role))) faults.push(`${one.sentence} ${name}`);
  }
  return [...faults, ...left.map(({ name }) => `${one.sentence} +${name}`)];
}

function scoreItem(one: DigitCase, item: Item, warned: boolean, score: Score): void {
  const left = [...item.targets];
  score.told += left.length;
  const waiting: Wanted[][] = [];
  for (const alternatives of one.targets) {
    const optional = alternatives[0]?.optional === true;
    if (!optional) score.wanted += 1;
    const hit = left.findIndex((said) => alternatives.some((wanted) => differs(wanted, said).length === 0));
    const said = left[hit];
    if (said === undefined) {
      if (!optional) waiting.push(alternatives);
      continue;
    }
    left.splice(hit, 1);
    if (optional) {
      score.told -= 1;
      continue;
    }
    score.exact += 1;
    const names = alternatives[0]?.metric ?? [];
    if (names.length > 0 && !names.some((name) => folded(said.metric).includes(folded(name)))) {
      score.metrics.push(`${one.sentence} → ${said.metric}`);
    }
  }
  for (const alternatives of waiting) {
    const close = left.find((said) =>
      alternatives.some((wanted) => {
        const parts = differs(wanted, said);
        return (
          parts.length <= 2 &&
          parts.some((part) => numbers.includes(part)) &&
          parts.every((part) => part !== 'unit' || parts.length === 2)
        );
      }),
    );
    if (close !== undefined && !warned) score.silent.push(`${one.sentence} → ${close.text}`);
  }
  score.units.push(...unitFaults(one, item));
  const wanted = one.deadline;
  if (wanted === '?') return;
  const { deadline } = item;
  const right =
    wanted === null
      ? deadline === null
      : deadline !== null && (deadline.date === wanted || deadline.text.includes(wanted));
  if (!right) score.deadlines.push(`${one.sentence} → ${deadline?.text ?? ''} ${deadline?.date ?? ''}`);
}

/** Reads the sentences twelve to a page, as a notice prints them, and holds each item against what was written for it. */
export function scoreCases(cases: readonly DigitCase[]): Score {
  const score: Score = { wanted: 0, exact: 0, told: 0, silent: [], metrics: [], deadlines: [], units: [], lost: [] };
  for (let from = 0; from < cases.length; from += onePage) {
    const page = cases.slice(from, from + onePage);
    const { notice } = extract([readPage(parsePage(pageOf(page)))]).capture;
    const warned = new Set(notice.findings.filter(({ level }) => level !== 'info').map(({ item }) => item));
    for (const [at, one] of page.entries()) {
      const item = notice.items.find(({ number }) => number === at + 1);
      if (item === undefined) score.lost.push(one.sentence);
      else scoreItem(one, item, warned.has(item.id), score);
    }
  }
  return score;
}
