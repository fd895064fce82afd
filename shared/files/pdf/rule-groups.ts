import type { Box, Rule, Rules } from './rules.ts';

/** Lines that touch one another, and the box round them. */
export interface RuleGroup extends Box {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

interface Placed extends Box {
  readonly rule: Rule;
  readonly upright: boolean;
}

/** Lines this near to one another touch. */
const near = 3;
/** Lines are looked up by the squares of a page that they pass, this wide. */
const square = 60;
/** No page is wider or higher (ISO 32000-1, annex C); a line that says it goes further is looked up no further. */
const furthest = 14_400;
/** Beyond so many lines in all, or so many in one square, a page is a drawing and its lines are one group. */
const mostRules = 20_000;
const mostInSquare = 600;

function placed({ across, down }: Rules): Placed[] {
  return [
    ...across.map((rule) => ({
      rule,
      upright: false,
      left: rule.from,
      right: rule.to,
      bottom: rule.at,
      top: rule.at,
    })),
    ...down.map((rule) => ({ rule, upright: true, left: rule.at, right: rule.at, bottom: rule.from, top: rule.to })),
  ];
}

function touch(a: Box, b: Box): boolean {
  return a.left <= b.right + near && b.left <= a.right + near && a.bottom <= b.top + near && b.bottom <= a.top + near;
}

/** Sets that are joined two by two. */
class Sets {
  readonly #home: number[];

  constructor(count: number) {
    this.#home = Array.from({ length: count }, (_, at) => at);
  }

  of(at: number): number {
    let home = at;
    while (this.#home[home] !== home) {
      const above = this.#home[this.#home[home] ?? home] ?? home;
      this.#home[home] = above;
      home = above;
    }
    return home;
  }

  join(a: number, b: number): void {
    this.#home[this.of(a)] = this.of(b);
  }
}

/** The squares from one place to another, those beyond any page left out. */
function squaresBetween(from: number, to: number): { readonly first: number; readonly last: number } {
  const within = (place: number): number => Math.floor(Math.max(-furthest, Math.min(furthest, place)) / square);
  return { first: within(from - near), last: within(to + near) };
}

function squaresOf(all: readonly Box[]): number[][] | null {
  const squares = new Map<string, number[]>();
  for (const [at, { left, right, bottom, top }] of all.entries()) {
    const across = squaresBetween(left, right);
    const up = squaresBetween(bottom, top);
    for (let x = across.first; x <= across.last; x += 1) {
      for (let y = up.first; y <= up.last; y += 1) {
        const here = squares.get(`${x} ${y}`);
        if (here === undefined) squares.set(`${x} ${y}`, [at]);
        else if (here.push(at) > mostInSquare) return null;
      }
    }
  }
  return [...squares.values()];
}

function groupOf(members: readonly Placed[]): RuleGroup {
  return {
    left: Math.min(...members.map(({ left }) => left)),
    right: Math.max(...members.map(({ right }) => right)),
    bottom: Math.min(...members.map(({ bottom }) => bottom)),
    top: Math.max(...members.map(({ top }) => top)),
    across: members.filter(({ upright }) => !upright).map(({ rule }) => rule),
    down: members.filter(({ upright }) => upright).map(({ rule }) => rule),
  };
}

/** Groups whose boxes overlap are one: a table within a cell belongs to the table round it. */
function merged(groups: readonly RuleGroup[]): RuleGroup[] {
  const found: RuleGroup[] = [];
  for (const group of groups) {
    let whole = group;
    for (let at = found.findIndex((other) => touch(other, whole)); at >= 0; ) {
      const [other] = found.splice(at, 1);
      if (other === undefined) break;
      whole = {
        left: Math.min(whole.left, other.left),
        right: Math.max(whole.right, other.right),
        bottom: Math.min(whole.bottom, other.bottom),
        top: Math.max(whole.top, other.top),
        across: [...other.across, ...whole.across],
        down: [...other.down, ...whole.down],
      };
      at = found.findIndex((one) => touch(one, whole));
    }
    found.push(whole);
  }
  return found;
}

/** Upright lines that begin and end at the same heights: the columns of a row that fills its page. A single one is no table's. */
function sideBySide(alone: readonly RuleGroup[]): RuleGroup[] {
  const heights = new Map<string, RuleGroup[]>();
  for (const group of alone) {
    const height = `${Math.round(group.bottom / near)} ${Math.round(group.top / near)}`;
    heights.set(height, [...(heights.get(height) ?? []), group]);
  }
  return [...heights.values()]
    .filter((columns) => columns.length > 2)
    .map((columns) => groupOf(columns.flatMap(({ across, down }) => placed({ across, down }))));
}

/** The groups of lines on a page that hang together and have upright ones, from top to bottom. */
export function ruleGroups(rules: Rules): RuleGroup[] {
  const all = placed(rules);
  const squares = all.length > mostRules ? null : squaresOf(all);
  if (squares === null) return rules.down.length === 0 ? [] : [groupOf(all)];
  const sets = new Sets(all.length);
  for (const here of squares) {
    for (const [index, a] of here.entries()) {
      for (const b of here.slice(index + 1)) {
        const one = all[a];
        const other = all[b];
        if (one !== undefined && other !== undefined && touch(one, other)) sets.join(a, b);
      }
    }
  }
  const members = new Map<number, Placed[]>();
  for (const [at, rule] of all.entries()) {
    const home = sets.of(at);
    const here = members.get(home);
    if (here === undefined) members.set(home, [rule]);
    else here.push(rule);
  }
  const upright = [...members.values()].map(groupOf).filter(({ down }) => down.length > 0);
  const isGrid = ({ down, across }: RuleGroup) => down.length + across.length > 2;
  const alone = upright.filter((group) => !isGrid(group));
  return merged([...upright.filter(isGrid), ...sideBySide(alone)]).sort((a, b) => b.top - a.top);
}
