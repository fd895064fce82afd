import { LetterSet } from '../../../lex/letters.ts';
import { WordSet } from '../../../lex/words.ts';
import type { Line } from '../../lines/lines.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import {
  aboutAllLeads,
  aboutAllMeasures,
  aboutAllNouns,
  aboutAllScopes,
  byWhom,
} from '../../vocabulary/outline-words.ts';
import type { OutlineNode } from './outline.ts';
import { isUnitsLine } from './unit-lines.ts';

const minSiblings = 3;
const openings = new LetterSet('（(〔【[');
const leads = new WordSet(aboutAllLeads);
const scopes = new WordSet(aboutAllScopes);
const measures = new WordSet(aboutAllMeasures);
const nouns = new WordSet([...aboutAllNouns, ...byWhom]);
const numerals = new LetterSet('一二两三四五六七八九十0123456789');
const stops = new LetterSet('。；;');

/** 以上两个项目必须于…: a sentence that counts what stands above it and belongs to no single item. */
export function isAboutAll(text: string): boolean {
  const from = openings.has(text, 0) ? 1 : 0;
  const lead = leads.past(text, from);
  if (lead === from) return false;
  return [lead, scopes.past(text, lead)].some((at) => {
    const number = numerals.runEnd(text, at, 3);
    return nouns.at(text, at) !== null || (number > at && measures.at(text, number) !== null);
  });
}

/**
 * Paragraphs after the last of several one-line siblings close the list and are no part of that sibling. Given back are those that say
 * who answers for all of them: 以上任务由县水利局负责。
 */
export function dropClosing(siblings: readonly OutlineNode[]): readonly Line[] {
  const last = siblings.at(-1);
  if (last === undefined || last.children.length > 0) return [];
  const about = last.body.findIndex((line) => isAboutAll(line.text));
  const closing = about >= 0 ? last.body.splice(about) : [];
  dropParagraphs(last, siblings);
  return closing.filter((line) => isAboutAll(line.text) && isUnitsLine(line));
}

const maxSentence = 40;

function isOneSentence(text: string): boolean {
  const stop = stops.first(text);
  return stop >= 1 && stop <= maxSentence && stop === text.length - 1;
}

function dropParagraphs(last: OutlineNode, siblings: readonly OutlineNode[]): void {
  if (siblings.length < minSiblings) return;
  const plain = (line: Line): boolean =>
    !isUnitsLine(line) && labelAt(line.text) === null && headingKind(line.text) === null;
  const alone = siblings.slice(0, -1).every((node) => node.children.length === 0 && !node.body.some(plain));
  const at = last.body.findIndex(plain);
  if (!alone || at < 0) return;
  const ended = stops.ends(last.line.text) || last.body.slice(0, at).some(isUnitsLine);
  // Where the others go on behind their title and the last stops at it, the next paragraph is what it says.
  const titleOnly =
    isOneSentence(last.line.text) && !siblings.slice(0, -1).some((node) => isOneSentence(node.line.text));
  const from = titleOnly ? last.body.findIndex((line, index) => index > at && plain(line)) : at;
  if (ended && from >= 0) last.body.splice(from);
}
