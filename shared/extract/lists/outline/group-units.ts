import { LetterSet } from '../../../lex/letters.ts';
import { EndingSet, WordSet } from '../../../lex/words.ts';
import { contentOf } from '../../lines/content.ts';
import type { Excerpt } from '../../lines/excerpt.ts';
import type { Line } from '../../lines/lines.ts';
import type { UnitSource } from '../../lines/sources.ts';
import { splitNames } from '../../units/unit-list.ts';
import { isAgency } from '../../units/unit-name.ts';
import { opensAsTask } from '../../vocabulary/notice-kinds.ts';
import { answers, dutyOpenings, officeEnds } from '../../vocabulary/outline-words.ts';
import { unitHeader } from '../../vocabulary/unit-labels.ts';
import { declaredOf } from '../section-title.ts';
import type { OutlineNode } from './outline.ts';

const maxNames = 40;
const offices = new EndingSet(officeEnds);
const duties = new WordSet(dutyOpenings);
const colons = new LetterSet('：:');
const clauseMarks = new LetterSet('，。；：');
const digits = new LetterSet('0123456789');
const agentLead = '由';
const leadVerb = '牵头';
const answeringVerbs = new WordSet(answers);

/** Whether a text tells what a body is for. */
function tellsDuty(text: string): boolean {
  return duties.at(text, 0) !== null;
}

/** The units that a line names, for an item itself or for all of a group. */
export function unitSource(line: Line, origin: UnitSource['origin']): UnitSource {
  return { excerpt: contentOf(line), header: null, origin };
}

/** The units that a line names for a group. */
export function groupSource(line: Line): UnitSource {
  return unitSource(line, 'group');
}

/** Whether all names of a text are those of offices. */
function namesOffices(text: string): boolean {
  const names = splitNames(text, 0, text.length);
  return text.length <= maxNames && names.length > 0 && names.every(({ name }) => isAgency(name) && offices.ends(name));
}

/** 区教育局负责新增学位900个: the body, the verb that makes it answer, and the task with its figure; null where it tells a body's duty. */
function leadingVerb(content: Excerpt): { readonly units: UnitSource; readonly length: number } | null {
  const { text } = content;
  const from = text.startsWith(agentLead) ? agentLead.length : 0;
  for (let at = from + 2; at <= from + maxNames && !clauseMarks.has(text, at); at += 1) {
    const verb = answeringVerbs.at(text, at);
    if (verb === null) continue;
    const rest = text.slice(at + verb.length);
    const told = namesOffices(text.slice(from, at)) && opensAsTask(rest) && !tellsDuty(rest) && digits.within(rest);
    if (!told) return null;
    const header = verb.startsWith(leadVerb) ? unitHeader.lead : unitHeader.duty;
    return { units: { excerpt: content.slice(from, at), header, origin: 'own' }, length: at + verb.length };
  }
  return null;
}

/** 1.县水利局：修复渠道3公里。: the units in front of the colon, and how much of the text they take; null where it tells a body's duty. */
export function leadingUnits(content: Excerpt): { readonly units: UnitSource; readonly length: number } | null {
  const colon = colons.first(content.text, 0, maxNames + 1);
  const head = content.text.slice(0, Math.max(0, colon));
  if (colon < 2 || !offices.ends(head) || !namesOffices(head)) return leadingVerb(content);
  const rest = content.text.slice(colon + 1);
  if (rest === '' || tellsDuty(rest)) return null;
  return { units: { excerpt: content.slice(0, colon), header: unitHeader.duty, origin: 'own' }, length: colon + 1 };
}

/** 一、县水利局 ⏎ 1.… 2.…: a heading that is nothing but bodies names who answers for what stands below it; the duties of a body are no tasks. */
export function headingUnits({ line, children }: OutlineNode): readonly UnitSource[] {
  const whole = contentOf(line);
  const text = declaredOf(whole.text).title;
  const at = whole.text.indexOf(text);
  const excerpt = whole.slice(at, at + text.length);
  if (children.length === 0 || !offices.ends(text) || !namesOffices(text)) return [];
  const told = children.filter((child) => tellsDuty(contentOf(child.line).text)).length;
  return told * 3 > children.length ? [] : [{ excerpt, header: unitHeader.duty, origin: 'group' }];
}
