import type { Item, Notice } from '../../shared/notice/notice.ts';
import type { Gold, GoldItem } from './gold.ts';
import { folded, likeness } from './likeness.ts';

export const measures = [
  'items',
  'sections',
  'section',
  'title',
  'text',
  'units',
  'roles',
  'targets',
  'deadline',
  'schedule',
  'funding',
  'measures',
  'breakdown',
  'applicable',
  'meta',
  'findings',
] as const;
export type Measure = (typeof measures)[number];

/** Right answers, answers given and answers wanted; F1 of the three. */
export class Tally {
  hit = 0;
  said = 0;
  wanted = 0;

  /** Counts two bags of answers against each other. */
  bag(said: readonly string[], wanted: readonly string[]): void {
    const left = [...wanted];
    this.said += said.length;
    this.wanted += wanted.length;
    for (const one of said) {
      const at = left.indexOf(one);
      if (at < 0) continue;
      left.splice(at, 1);
      this.hit += 1;
    }
  }

  one(right: boolean): void {
    this.said += 1;
    this.wanted += 1;
    if (right) this.hit += 1;
  }

  get f1(): number | null {
    return this.said + this.wanted === 0 ? null : (2 * this.hit) / (this.said + this.wanted);
  }
}

export type Score = Readonly<Record<Measure, Tally>>;

export function emptyScore(): Score {
  const entries = measures.map((measure) => [measure, new Tally()] as const);
  return Object.fromEntries(entries) as Record<Measure, Tally>;
}

const head = 160;

function body(item: { readonly title: string; readonly text: string }): string {
  return (folded(item.title) + folded(item.text)).slice(0, head);
}

/** Pairs items: same number and list and near text first, then near text alone. */
function pairs(gold: readonly GoldItem[], got: readonly Item[]): [GoldItem, Item][] {
  const found: [GoldItem, Item][] = [];
  const free = new Set(got);
  const open = new Set(gold);
  for (const strict of [true, false]) {
    for (const wanted of open) {
      let best: Item | null = null;
      let most = 0.6;
      for (const item of free) {
        if (strict && (item.number !== wanted.number || (item.list === null) !== (wanted.list === null))) continue;
        const near = likeness(body(wanted), body(item));
        if (near >= most) {
          best = item;
          most = near;
        }
      }
      if (best === null) continue;
      found.push([wanted, best]);
      free.delete(best);
      open.delete(wanted);
    }
  }
  return found;
}

const fixed = (value: number | null): string => (value === null ? '' : String(Math.round(value * 1e6) / 1e6));

function itemScore(score: Score, gold: GoldItem, item: Item): void {
  score.section.one(folded(item.section) === folded(gold.section));
  score.title.one(likeness(folded(gold.title), folded(item.title)) >= 0.9);
  score.text.one(likeness(folded(gold.text), folded(item.text)) >= 0.97);
  score.units.bag(
    item.units.map((unit) => folded(unit.name)),
    gold.units.map((unit) => folded(unit.name)),
  );
  const role = (unit: { name: string; role: string }): string => `${folded(unit.name)} ${unit.role}`;
  score.roles.bag(item.units.map(role), gold.units.map(role));
  const target = (one: GoldItem['targets'][number]): string =>
    [one.value, one.upper, one.from].map(fixed).join(' ') + folded(one.unit);
  score.targets.bag(item.targets.map(target), gold.targets.map(target));
  score.deadline.one((item.deadline?.date ?? null) === (gold.deadline?.date ?? null));
  const period = (entry: { start: string; end: string }): string => `${entry.start} ${entry.end}`;
  score.schedule.bag(item.schedule.map(period), gold.schedule.map(period));
  score.funding.one(
    gold.funding === null ? item.funding === null : likeness(folded(gold.funding), folded(item.funding)) >= 0.95,
  );
  const sameMeasures = gold.measures.every((one, at) => likeness(folded(one), folded(item.measures[at])) > 0.9);
  score.measures.one(gold.measures.length === item.measures.length && sameMeasures);
  const share = (one: { name: string; value: number }): string => `${folded(one.name)} ${fixed(one.value)}`;
  score.breakdown.bag(item.breakdown.map(share), gold.breakdown.map(share));
  score.applicable.one(gold.applicable === item.applicable);
}

const fields = [
  'documentNumber',
  'indexNumber',
  'issuer',
  'publisher',
  'issuedOn',
  'publishedOn',
  'topic',
  'validity',
] as const;

/** Adds one page's record, measured against its annotation, to a score. */
export function addScore(score: Score, gold: Gold, notice: Notice): void {
  const paired = pairs(gold.items, notice.items);
  score.items.hit += paired.length;
  score.items.said += notice.items.length;
  score.items.wanted += gold.items.length;
  for (const [wanted, item] of paired) itemScore(score, wanted, item);
  score.meta.one([gold.title, ...(gold.titleAlt ?? [])].map(folded).includes(folded(notice.title)));
  for (const field of fields) {
    const wanted = gold[field];
    if (wanted !== undefined) score.meta.one(folded(wanted) === folded(notice[field]));
  }
  if (gold.declaredItems !== undefined) score.meta.one(gold.declaredItems === notice.declaredItems);
  score.sections.bag(
    notice.sections.map((section) => folded(section.title)),
    gold.sections.map((section) => folded(section.title)),
  );
  const told = (finding: { code: string; level?: string | undefined }): boolean => finding.level !== 'info';
  score.findings.bag(
    notice.findings.filter(told).map((one) => one.code),
    gold.findings.filter(told).map((one) => one.code),
  );
}
