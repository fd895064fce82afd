import type { UnitRole } from '../../notice/notice.ts';
import { splitNames } from './unit-list.ts';

/** What a notice says once about all its units. */
export type UnitRules = {
  /** “排在第一位的为牵头部门，下同”. */
  readonly firstListedLeads: boolean;
  /** “第一个为牵头单位，其余为配合单位”: what the first one leads, the others help with. */
  readonly othersHelp: boolean;
  /** “无牵头单位的，责任单位即为牵头单位”. */
  readonly dutyLeadsWhenAlone: boolean;
  /** “以下均需各市、县人民政府落实，不再一一列出”: units of every item from an offset on. */
  readonly everywhere: readonly { readonly name: string; readonly role: UnitRole; readonly from: number }[];
};

export const noUnitRules: UnitRules = {
  firstListedLeads: false,
  othersHelp: false,
  dutyLeadsWhenAlone: false,
  everywhere: [],
};

const firstLeads = [
  /(?:排|列)(?:名|序)?(?:在|于)?(?:第一|首位|最前|第1|首)(?:位|个|名)?(?:的)?(?:单位|部门|责任单位|责任部门|者)?(?:均)?(?:为|是|即为|系)(?:该项[一-龥]{0,6}|第一)?(?:牵头|主责|主办|总牵头|第一责任)/,
  /(?:第一|首个|第一个|首位|排首位|列首位)(?:责任)?(?:单位|部门)(?:均)?(?:为|是|即为|系)(?:牵头|主责|主办)/,
  /(?:第一个|首个|第一位|首位|第一家|第一名|排第一|列第一)(?:的)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|系|即为)(?:牵头|主责|主办|总牵头)/,
];
const othersHelp =
  /(?:其余|其他|其它|其后|之后|后面|后列|排在后面|余下)(?:的)?(?:各|责任)?(?:单位|部门)?(?:均|则|都)?(?:为|是|作为|系|即为)(?:配合|协办|协同|协助|参与|协作)/;
const dutyLeads = /无牵头(?:单位|部门)的，?(?:第一)?责任(?:单位|部门)(?:即|均)?为牵头/;
/** Words with which a notice says that units hold for all that follows. */
const saidOnce = /不再[一-龥]{0,4}列|下同/g;
const longestRule = 90;
const everywhereNeeds = /(?:需|须|由|涉及|请)((?:各|相关|有关)[^，。；（）：]{1,40})$/;
const everywhereDuty = /(各[^，。；（）：]{1,40})$/;
const needVerb = /(?:按职责分工)?(?:负责|落实|配合|参与|参加)[^。；）]{0,12}$/;
const dutyNoun =
  /(?:均)?(?:为|作为|是)(?:各项|所有|每项|以上|以下)[^，。；]{0,12}(?:责任|落实|实施|配合)(?:单位|主体|部门)[^。；）]{0,8}$/;

type Everywhere = UnitRules['everywhere'][number];

/** `以下均需各市、县人民政府落实，不再一一列出`: the rule that ends at `end`, read backwards from its last words. */
function everywhereAt(text: string, end: number): Everywhere[] {
  const from = Math.max(0, end - longestRule);
  const run = text.slice(from, end);
  for (const [tail, head] of [
    [needVerb, everywhereNeeds],
    [dutyNoun, everywhereDuty],
  ] as const) {
    const verb = tail.exec(run);
    const names = verb === null ? null : head.exec(run.slice(0, verb.index));
    if (verb === null || names?.[1] === undefined) continue;
    const listed = names[1];
    const role: UnitRole = /配合|参与|参加/.test(verb[0]) ? '配合' : '责任';
    const at = from + names.index;
    return splitNames(listed, 0, listed.length).map(({ name }) => ({ name, role, from: at }));
  }
  return [];
}

/** Finds what a notice's text says once for all about its units; offsets are into `text`. Linear: each rule is searched once. */
export function readUnitRules(text: string): UnitRules {
  const everywhere = [...text.matchAll(saidOnce)].flatMap(({ index }) => everywhereAt(text, index)).slice(0, 8);
  return {
    firstListedLeads: firstLeads.some((pattern) => pattern.test(text)),
    othersHelp: othersHelp.test(text),
    dutyLeadsWhenAlone: dutyLeads.test(text),
    everywhere,
  };
}
