import type { UnitRole } from '../../notice/notice.ts';
import {
  dutyLeads,
  dutyNoun,
  everywhereDuty,
  everywhereNeeds,
  firstLeads,
  helping,
  needVerb,
  othersHelp,
  saidOnce,
} from '../vocabulary/unit-rule-words.ts';
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

const longestRule = 90;

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
    const role: UnitRole = helping.test(verb[0]) ? '配合' : '责任';
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
