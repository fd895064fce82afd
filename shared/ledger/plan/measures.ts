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
  m: { family: '长度', factor: 1 },
  公里: { family: '长度', factor: 1e3 },
  千米: { family: '长度', factor: 1e3 },
  km: { family: '长度', factor: 1e3 },
  平方米: { family: '面积', factor: 1 },
  平米: { family: '面积', factor: 1 },
  m2: { family: '面积', factor: 1 },
  平方公里: { family: '面积', factor: 1e6 },
  平方千米: { family: '面积', factor: 1e6 },
  km2: { family: '面积', factor: 1e6 },
  立方米: { family: '体积', factor: 1 },
  m3: { family: '体积', factor: 1 },
  公顷: { family: '面积', factor: 1e4 },
  亩: { family: '亩', factor: 1 },
  吨: { family: '重量', factor: 1 },
  t: { family: '重量', factor: 1 },
  千克: { family: '重量', factor: 1e-3 },
  公斤: { family: '重量', factor: 1e-3 },
  kg: { family: '重量', factor: 1e-3 },
  人: { family: '人', factor: 1 },
  名: { family: '人', factor: 1 },
  位: { family: '人', factor: 1 },
  人次: { family: '人次', factor: 1 },
};

const tens: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

const count: Measure = { family: '件数', factor: 1 };

/** A unit's measure. What is not known by name counts things, and things are counted alike (个, 处, 所). */
function measureOf(unit: string): Measure {
  const plain = unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const own = known[plain];
  if (own !== undefined) return own;
  const factor = tens[plain.slice(0, 1)];
  if (factor === undefined || plain.length < 2) return count;
  const base = known[plain.slice(1)] ?? count;
  return { family: base.family, factor: base.factor * factor };
}

/** What a figure in one unit must be multiplied by to be in another; null where the two measure different things. */
export function scaleBetween(from: string, to: string): number | null {
  const [one, other] = [measureOf(from), measureOf(to)];
  return one.family === other.family ? one.factor / other.factor : null;
}

/** The same for units that measure or count one named thing (米 to 公里, 名 to 人); null for counts of things, and for shares, where 个百分点 tells a change and % a level. */
export function scaleOfNamed(from: string, to: string): number | null {
  return measureOf(from).family === count.family || isPercent(from) ? null : scaleBetween(from, to);
}

/** Whether a unit is one of money. */
export const isMoney = (unit: string): boolean => measureOf(unit).family === '钱';

/** Whether a unit is a share of a hundred. */
export const isPercent = (unit: string): boolean => measureOf(unit).family === '百分比';
