/** Which rule colours 亮灯. Source: rules published by the places they are named after. */
export const lightPresets = ['yinchuan', 'sanya', 'dazu', 'due'] as const;
export type LightPresetId = (typeof lightPresets)[number];

export interface LightPreset {
  readonly name: string;
  /** Colours it can give, as the drop-down offers them. */
  readonly colours: readonly string[];
  /** Figures that the clerk may change on 设置; `name` is the workbook's name of the cell. */
  readonly thresholds: readonly { readonly name: string; readonly label: string; readonly value: number }[];
  readonly meaning: Readonly<Record<string, string>>;
  /** The column's formula, with a template's tokens. */
  readonly formula: string;
}

const byStatus = 'IF({status}="滞后","黄",IF({status}="","","绿"))';

/** What all rules share: no task is 灰, done is 蓝, late and not done is 红 whatever the rate. */
function formula(rest: string): string {
  const late = `IF(AND(ISNUMBER({deadline}),asOf>{deadline}),"红",${rest})`;
  const done = `IF(OR({status}="已完成",{status}="已销号"),"蓝",IF(AND(ISNUMBER({rate}),N({rate})>=1),"蓝",${late}))`;
  return `=IF({applicable}="无任务","灰",${done})`;
}

const ends = { 蓝: '已完成或已销号', 灰: '无任务' };

export const lights: Readonly<Record<LightPresetId, LightPreset>> = {
  yinchuan: {
    name: '按落后序时的百分点（银川2025）',
    colours: ['蓝', '绿', '黄', '红', '灰'],
    thresholds: [
      { name: 'yellowGap', label: '黄灯：落后序时达到（百分点）', value: 10 },
      { name: 'redGap', label: '红灯：落后序时超过（百分点）', value: 30 },
    ],
    meaning: {
      ...ends,
      绿: '达到或超过序时，或落后不到10个百分点',
      黄: '落后序时10至30个百分点',
      红: '落后超过30个百分点，或逾期未完成',
    },
    formula: formula(
      `IF({deviation}="",${byStatus},IF({deviation}<-redGap,"红",IF({deviation}<=-yellowGap,"黄","绿")))`,
    ),
  },
  sanya: {
    name: '按与序时的相对差距（三亚2022）',
    colours: ['蓝', '绿', '黄', '红', '灰'],
    thresholds: [
      { name: 'yellowGap', label: '黄灯：低于序时超过（%）', value: 0 },
      { name: 'redGap', label: '红灯：低于序时超过（%）', value: 50 },
    ],
    meaning: { ...ends, 绿: '达到或超过序时', 黄: '低于序时50%以内', 红: '低于序时50%以上，或逾期未完成' },
    formula: formula(
      `IF({deviation}="",${byStatus},IF(-{deviation}>redGap*{timeRate},"红",IF(-{deviation}>yellowGap*{timeRate},"黄","绿")))`,
    ),
  },
  dazu: {
    name: '按完成率五色（大足2025）',
    colours: ['蓝', '绿', '黄', '橙', '红', '灰'],
    thresholds: [
      { name: 'redGap', label: '红灯：完成率低于（%）', value: 30 },
      { name: 'orangeGap', label: '橙灯：完成率低于（%，可改）', value: 60 },
      { name: 'yellowGap', label: '黄灯：完成率低于（%，可改）', value: 90 },
    ],
    meaning: {
      ...ends,
      绿: '完成率90%以上',
      黄: '完成率60%至90%',
      橙: '完成率30%至60%',
      红: '完成率不到30%，或逾期未完成',
    },
    formula: formula(
      `IF({rate}="",${byStatus},IF({rate}*100<redGap,"红",IF({rate}*100<orangeGap,"橙",IF({rate}*100<yellowGap,"黄","绿"))))`,
    ),
  },
  due: {
    name: '按距完成时限的天数（到期提醒）',
    colours: ['蓝', '绿', '黄', '红', '灰'],
    thresholds: [
      { name: 'yellowGap', label: '黄灯：距完成时限不超过（天）', value: 3 },
      { name: 'redGap', label: '红灯：距完成时限不超过（天）', value: 0 },
    ],
    meaning: { ...ends, 绿: '距完成时限3天以上', 黄: '距完成时限3天以内', 红: '已到期或逾期未完成' },
    formula: formula(
      `IF(ISNUMBER({deadline}),IF({deadline}-asOf<=redGap,"红",IF({deadline}-asOf<=yellowGap,"黄","绿")),${byStatus})`,
    ),
  },
};
