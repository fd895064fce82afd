import { defineCheck } from './definition.ts';

/** What a name and its shortenings have in common: the first two characters and the last. */
function endsOf(name: string): string {
  return name.slice(0, 2) + name.slice(-1);
}

/** Whether a name may be a shortening of another with the same ends: it leaves characters between out. */
function mayShorten(name: string, full: string): boolean {
  if (name.length >= full.length) return false;
  let at = 0;
  for (const character of full) if (character === name.charAt(at)) at += 1;
  return at === name.length;
}

/** Shorter names are no short forms of a bureau: 区教育局 has four characters, 教育局 three. */
const shortest = 4;

/** A short form that may stand for several of the units that the notice names: 区文旅局 beside 区文化旅游局 and 区文体旅游局. */
export const unitUnclear = defineCheck({
  code: 'unit-unclear',
  level: 'warning',
  names: { zh: '单位名称不一', en: 'Unit named two ways' },
  means: '简称可能指几家单位，没有替您选定。请在更正里写成全称。',
  needs: [],
  figures: ['unit', 'count', 'candidates'],
  zh: ({ unit, count, candidates }) => `“${unit.text}”可能是${count.text}：${candidates.text}，请核对。`,
  en: ({ unit, count, candidates }) =>
    `“${unit.text}” may be any of ${count.value} units: ${candidates.text}. Please check.`,
  find({ items }) {
    const named = new Set<string>();
    for (const { units } of items) for (const { canonical } of units) named.add(canonical);
    const names = [...named];
    const alike = new Map<string, string[]>();
    for (const name of names) {
      const beside = alike.get(endsOf(name));
      if (beside) beside.push(name);
      else alike.set(endsOf(name), [name]);
    }
    return names.flatMap((unit) => {
      const fuller = unit.length < shortest ? [] : (alike.get(endsOf(unit)) ?? []);
      const candidates = fuller.filter((full) => mayShorten(unit, full));
      if (candidates.length < 2) return [];
      const figures = {
        unit,
        count: { value: candidates.length, unit: '个单位' },
        candidates: candidates.map((candidate) => `“${candidate}”`).join('、'),
      };
      return [{ item: null, figures }];
    });
  },
});
