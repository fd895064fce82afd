import { type Holds, type LabelTable, labelTable } from '../../labels/labels.ts';
import { type Meaning, meaningsIn } from '../../labels/meanings.ts';
import { parted, WordSet } from '../../lex/words.ts';
import type { UnitRole } from '../../notice/notice.ts';

/** What a printed label in front of a colon announces. `end` labels announce another field and end a run of units. */
export type LabelKind = UnitRole | 'people' | 'end';

/** The label by which the units reader knows a column's or a heading's role. */
export const unitHeader = { lead: '牵头单位', duty: '责任单位', cooperate: '配合单位' } as const;

export interface UnitLabel {
  readonly label: string;
  readonly kind: LabelKind;
  readonly start: number;
}

export interface UnitLabels {
  /** The label that ends just before `end` (where the colon stands), the longest one known; null where none does. */
  labelBefore(text: string, end: number): UnitLabel | null;
  /** What a word announces as a label or over a column, or null. */
  kindOf(word: string): LabelKind | null;
}

const roles: Readonly<Partial<Record<Holds, LabelKind>>> = {
  lead: '牵头',
  duty: '责任',
  cooperate: '配合',
  leader: 'people',
};

/** Contacts are people too; their telephones are not. */
function announced({ concept, holds }: Meaning): LabelKind | null {
  if (concept === 'contact') return 'people';
  return holds === null ? null : (roles[holds] ?? 'end');
}

/** Labels among units as a table of labels names them. */
export function unitLabels(table: LabelTable): UnitLabels {
  const inText = new Map<string, LabelKind>();
  const anywhere = new Map<string, LabelKind>();
  for (const [word, meaning] of meaningsIn(table, 'column')) {
    const kind = announced(meaning);
    if (kind !== null && kind !== 'end') anywhere.set(word, kind);
  }
  for (const [word, meaning] of meaningsIn(table, 'bracket')) {
    const kind = announced(meaning);
    if (kind === null) continue;
    inText.set(word, kind);
    anywhere.set(word, kind);
  }
  const longest = Math.max(...[...inText.keys()].map((word) => word.length));
  return {
    labelBefore(text, end) {
      for (let size = Math.min(longest, end); size >= 2; size -= 1) {
        const label = text.slice(end - size, end);
        const kind = inText.get(label);
        if (kind !== undefined) return { label, kind, start: end - size };
      }
      return null;
    },
    kindOf: (word) => anywhere.get(word) ?? null,
  };
}

const known = unitLabels(labelTable);

/** Headers that are put together freely, tried in order after the list above: 业务指导部门, 项目牵头负责单位. */
const headerPatterns: readonly (readonly [pattern: RegExp, kind: LabelKind])[] = [
  [/联系(?:电话|方式)|电话|邮箱|时限|时间/, 'end'],
  [/(?:领导|责任人|负责人|联系人|联络员|牵头人)$/, 'people'],
  [/(?:牵头|主责|主办)[一-龥（）、/]{0,6}(?:单位|部门|科室|处室|机构|主体)?$/, '牵头'],
  [/(?:配合|协办|协同|协作|参与|参加|协助)[一-龥（）、/]{0,6}(?:单位|部门|科室|处室|机构|主体)?$/, '配合'],
  [
    /(?:责任|承办|落实|实施|指导|负责|主管|推进|承担|执行|办理|建设|分工|完成|监管|管理|服务|组织|支持|受理|申报|运营|运维|管护|使用|审批|承诺)[一-龥（）、/]{0,4}(?:单位|部门|科室|处室|机构|主体|企业)$/,
    '责任',
  ],
  [/^(?:单位|部门|责任方|责任|单位名称|部门名称|科室|处室|承办|主体)$/, '责任'],
];

/**
 * What a table header or a field's name announces, white space, marks and a remark in brackets ignored; null for anything
 * else. Headers are freer than labels in a text: any 指导部门 or 业务主管单位 is one.
 */
export function labelKind(header: string): LabelKind | null {
  const bare = header.replace(/[\s：:*＊]/g, '').replace(/^[（([【]|[）)\]】]$/g, '');
  const plain = bare.replace(/[（(][^（）()]{1,12}[）)]$/, '');
  const exact = known.kindOf(bare) ?? known.kindOf(plain);
  if (exact !== null) return exact;
  if (plain.length > 14) return null;
  return headerPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Words that labels in a text are put together from: 市级 · 牵头 · 部门 · 及 · 责任 · 单位. */
const labelWords = new WordSet(
  parted(`
    省级 市级 州级 县级 区级 乡级 镇级 村级 街道级 市直 县直 区直 省直 乡镇 街镇 镇街 镇（街道） 乡镇（街道） 乡（镇） 县区 区县 县（区） 县（市、区） 县（市） 市州 市县
    省 市 县 区 乡 镇 街道 村 社区 园区 各 相关 有关 主要 其他 其它 其余 具体 第一 第二 第三 首要 总 以上 上述 本条 本项 此项 该项 各项 事项 项目 工作 任务 工程 整改 政策 业务 行业 日常 属地 前期 后期
    牵头 主责 主办 责任 承办 落实 实施 指导 负责 主管 推进 承担 执行 办理 建设 分工 完成 监管 管理 服务 组织 运营 运维 管护 使用 配合 协办 协同 协作 参与 参加
    协助 联合 支持 共同 单位 部门 科室 处室 股室 机构 主体 企业 业主 法人 局 委办局 及 和 与 或 （ ） /
  `),
);
const longestLabel = 16;
const labelNoun = /(?:单位|部门|科室|处室|股室|机构|主体|企业|业主|法人)）?$/;
/** Leads and those responsible under one label, which says of none that it leads. */
const leadAndDuty = /(?:牵头|主责|主办).{0,8}[及和与/（].{0,4}责任|责任.{0,8}[及和与/（].{0,4}(?:牵头|配合)/;

/** A label before a colon that is put together from the words of labels alone, from a mark on: 县直牵头责任部门, 监管单位. */
function composedBefore(text: string, end: number): UnitLabel | null {
  let start = end;
  while (start > 0 && end - start < longestLabel && /[\p{Script=Han}（）/]/u.test(text.charAt(start - 1))) start -= 1;
  const opened = text.slice(start, end);
  const bracket = opened.lastIndexOf('（');
  if (bracket >= 0 && opened.indexOf('）', bracket) < 0) start += bracket;
  while (start < end && '（）/'.includes(text.charAt(start))) start += 1;
  const label = text.slice(start, end);
  if (!labelNoun.test(label)) return null;
  let at = 0;
  for (let word = labelWords.at(label, at); word !== null; word = labelWords.at(label, at)) at += word.length;
  const kind = at < label.length ? null : leadAndDuty.test(label) ? '责任' : labelKind(label);
  return kind === null ? null : { label, kind, start };
}

/** The label that ends just before `end` (where the colon stands): the longest that is known or put together from labels' words; else null. */
export function labelBefore(text: string, end: number): UnitLabel | null {
  const printed = known.labelBefore(text, end);
  const composed = composedBefore(text, end);
  return composed !== null && composed.label.length > (printed?.label.length ?? 0) ? composed : printed;
}
