import { LetterSet } from '../../../lex/letters.ts';
import { digitsEnd } from '../../../lex/ordinals.ts';
import type { ItemDraft } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { lineUnits } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { FieldSource } from '../../lines/sources.ts';
import { headingKind, type LabelKind, labelAt } from '../../vocabulary/labels.ts';
import type { Part } from '../parts.ts';
import { likeness, wordingOf } from './likeness.ts';
import { stem, stemWording, titleWording } from './wordings.ts';

const minLikeness = 0.45;
const numberedLikeness = 0.25;

const annexWord = '附件';
const strayMarks = new LetterSet('、.． ');
const mostStray = 3;

function numberOf({ label }: Part): number | null {
  const numbered = label.startsWith(annexWord) && digitsEnd(label, annexWord.length, 3) === label.length;
  return numbered ? Number(label.slice(annexWord.length)) : null;
}

/** The item an annex is about: the one whose title it carries, the number of the annex helping. */
export function itemOfAnnex(part: Part, items: readonly ItemDraft[]): ItemDraft | null {
  const title = stem(part.title);
  if (title === '') return null;
  const wording = wordingOf(title);
  const number = numberOf(part);
  let best: ItemDraft | null = null;
  let most = minLikeness;
  for (const item of items) {
    const alike = Math.max(likeness(wording, stemWording(item)), likeness(wording, titleWording(item)));
    if (number !== null && item.number === number && alike >= numberedLikeness) return item;
    if (alike > most) {
      most = alike;
      best = item;
    }
  }
  return best;
}

/** The kind a line's heading names, its number or stray mark left out: `三、资金来源`, `、落实措施`, `资金来源：…`. */
function sectionKind(line: Line): { readonly kind: LabelKind; readonly rest: Excerpt } | null {
  const taken = line.marker?.length ?? strayMarks.runEnd(line.text, 0, mostStray);
  const text = line.text.slice(taken);
  const bare = headingKind(text);
  if (bare !== null) return { kind: bare, rest: Excerpt.empty };
  const label = labelAt(text);
  if (label === null || (line.marker !== null && line.marker.form !== 'han' && line.marker.form !== 'hanParen')) {
    return null;
  }
  return { kind: label.kind, rest: Excerpt.of(text.slice(label.length), line.start + taken + label.length).trim() };
}

/** Divides an annex into its labelled parts. */
export function annexFields(part: Part): {
  readonly fields: FieldSource[];
  readonly units: Line[];
  readonly goal: string;
} {
  const fields: { kind: LabelKind; label: string; first: Excerpt; lines: Line[] }[] = [];
  const units: Line[] = part.units === null ? [] : [part.units];
  const goals: string[] = [];
  let level: string | null = null;
  for (const line of part.lines) {
    const section = sectionKind(line);
    const form = line.marker?.form ?? 'none';
    const opens = section !== null && (level === null || form === level || form === 'none' || form === 'han');
    if (opens) {
      if (section.kind === 'lead' || section.kind === 'duty' || section.kind === 'cooperate') units.push(line);
      level ??= form === 'none' ? null : form;
      fields.push({ kind: section.kind, label: '', first: section.rest, lines: [] });
      continue;
    }
    const open = fields.at(-1);
    if (line.marker !== null && form === level) {
      fields.push({ kind: 'content', label: '', first: Excerpt.empty, lines: [line] });
    } else if (open === undefined) {
      if (lineUnits(line).whole) units.push(line);
    } else open.lines.push(line);
  }
  for (const field of fields) {
    if (field.kind === 'goal') goals.push(field.first.text, ...field.lines.map((line) => line.text));
  }
  return {
    fields: fields.filter((field) => field.kind !== 'goal' && field.kind !== 'content'),
    units,
    goal: goals.join(''),
  };
}
