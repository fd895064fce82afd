import { type Glyph, isBlank } from './glyph.ts';
import type { Rule, Rules } from './rules.ts';

/** What the lines across a page are to its text. */
export interface TextRules {
  /** The lines that may be a table's: neither under a word nor through it. */
  readonly rules: Rules;
  /** The characters that a line crosses out. */
  readonly struck: ReadonlySet<Glyph>;
}

/** How much of a line must have characters over it to belong to them. */
const leastCovered = 0.85;
/** Where a line stands to the baseline it underlines, in parts of the size. */
const under = { from: -0.35, to: 0.05 } as const;
/** Where a line stands to the baseline of what it crosses out. */
const through = { from: 0.15, to: 0.55 } as const;
/** Characters are looked up by their height in steps of so many points. */
const step = 16;
/** A table's lines end at one another within this many points. */
const near = 3;

/** The characters along a line whose baseline has it at `place`; none where they do not fill it. */
function along({ at, from, to }: Rule, close: readonly Glyph[], place: typeof under | typeof through): Glyph[] {
  const own = close.filter(({ x, y, width, size }) => {
    const offset = (at - y) / size;
    const middle = x + width / 2;
    return offset >= place.from && offset <= place.to && middle > from && middle < to;
  });
  const covered = own.reduce((sum, { x, width }) => sum + Math.min(x + width, to) - Math.max(x, from), 0);
  return covered >= (to - from) * leastCovered ? own : [];
}

/** Whether a line that stands upright begins or ends here, as in a table. */
function meets(rule: Rule, down: readonly Rule[]): boolean {
  return down.some(
    ({ at, from, to }) =>
      (Math.abs(at - rule.from) < near || Math.abs(at - rule.to) < near) &&
      rule.at > from - near &&
      rule.at < to + near,
  );
}

/** Parts the lines that words are underlined or crossed out with from those that rule tables. */
export function textRulesOf({ across, down }: Rules, glyphs: readonly Glyph[]): TextRules {
  const byHeight = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (isBlank(glyph)) continue;
    const height = Math.floor(glyph.y / step);
    const here = byHeight.get(height);
    if (here === undefined) byHeight.set(height, [glyph]);
    else here.push(glyph);
  }
  const struck = new Set<Glyph>();
  const ruling = across.filter((rule) => {
    const height = Math.floor(rule.at / step);
    const close = [height - 1, height, height + 1].flatMap((one) => byHeight.get(one) ?? []);
    const crossed = along(rule, close, through);
    const lined = crossed.length > 0 || along(rule, close, under).length > 0;
    if (!lined || meets(rule, down)) return true;
    for (const glyph of crossed) struck.add(glyph);
    return false;
  });
  return { rules: { across: ruling, down }, struck };
}
