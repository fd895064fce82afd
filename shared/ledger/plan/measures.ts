/** What a unit measures, and how many of the family's plain unit it is. */
interface Measure {
  readonly family: string;
  readonly factor: number;
}

const known: Readonly<Record<string, Measure>> = {
  元: { family: '钱', factor: 1 },
  '%': { family: '百分比', factor: 1 },
  个百分点: { family: '百分比', factor: 1 },
  百分点: { family: '百分比', factor: 1 },
  米: { family: '长度', factor: 1 },
  公里: { family: '长度', factor: 1e3 },
  千米: { family: '长度', factor: 1e3 },
  平方米: { family: '面积', factor: 1 },
  m2: { family: '面积', factor: 1 },
  平方公里: { family: '面积', factor: 1e6 },
  公顷: { family: '面积', factor: 1e4 },
  亩: { family: '亩', factor: 1 },
  吨: { family: '重量', factor: 1 },
  人: { family: '人', factor: 1 },
  名: { family: '人', factor: 1 },
  位: { family: '人', factor: 1 },
  人次: { family: '人次', factor: 1 },
};

const tens: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A unit's measure. What is not known by name counts things, and things are counted alike (个, 处, 所). */
function measureOf(unit: string): Measure {
  const plain = unit.normalize('NFKC').replace(/\s+/g, '');
  const own = known[plain];
  if (own !== undefined) return own;
  const factor = tens[plain.slice(0, 1)];
  if (factor === undefined || plain.length < 2) return { family: '件数', factor: 1 };
  const base = known[plain.slice(1)] ?? { family: '件数', factor: 1 };
  return { family: base.family, factor: base.factor * factor };
}

/** What a figure in one unit must be multiplied by to be in another; null where the two measure different things. */
export function scaleBetween(from: string, to: string): number | null {
  const [one, other] = [measureOf(from), measureOf(to)];
  return one.family === other.family ? one.factor / other.factor : null;
}

/** Whether a unit is one of money. */
export const isMoney = (unit: string): boolean => measureOf(unit).family === '钱';

/** Whether a unit is a share of a hundred. */
export const isPercent = (unit: string): boolean => measureOf(unit).family === '百分比';
