import { LetterSet } from '../../../lex/letters.ts';
import { draftItem, type ItemDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { lineUnits, loneUnitLabel, unitsLabel } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { FieldSource, UnitSource } from '../../lines/sources.ts';
import { isAgency } from '../../units/unit-name.ts';
import { dayLabelAt, headingKind, labelAt } from '../../vocabulary/labels.ts';
import { titleAndText } from '../title-text.ts';
import { fieldsWithin } from './fields-within.ts';
import { leadingUnits } from './group-units.ts';
import type { OutlineNode } from './outline.ts';
import { titleLabelEnd } from './title-label.ts';

/** Longer lines say something by themselves and are no headings. */
export const maxHeading = 50;

const clauseMarks = new LetterSet('。，；：:');
const sentenceMarks = new LetterSet('。；;');

interface Collected {
  readonly units: UnitSource[];
  readonly fields: { kind: FieldSource['kind']; label: string; first: Excerpt; lines: Line[] }[];
  readonly body: Excerpt[];
  applicable: boolean;
}

/** Takes what names units out of a line, with the fields that are printed among them: （县教育局；资金来源：县财政）. */
function cutUnits(line: Line, into: Collected): Excerpt {
  const content = contentOf(line);
  const { read, carries } = lineUnits(line);
  if (!read.applicable) into.applicable = false;
  const told = carries ? read.units.length + read.unread.length : read.unread.length;
  if (told > 0) into.units.push({ excerpt: content, header: null, origin: 'own' });
  for (const { start, end } of read.cuts) {
    const { fields } = fieldsWithin(content.slice(start, end));
    for (const field of fields) into.fields.push({ ...field, lines: [] });
  }
  return content.without(read.cuts).trim();
}

/** What a line of an item says beside its units and the fields that stand in it. */
function saidIn(line: Line, into: Collected): Excerpt {
  const { rest, fields } = fieldsWithin(cutUnits(line, into));
  for (const field of fields) into.fields.push({ ...field, lines: [] });
  return rest;
}

/** What a labelled line says, without the units in brackets behind it: 经费来源：县财政（责任单位：县住建局）. */
function fieldText(line: Line, kind: FieldSource['kind'], into: Collected): Excerpt {
  return kind === 'leader' || kind === 'contact' ? contentOf(line) : cutUnits(line, into);
}

interface LineBelow {
  readonly line: Line;
  /** Whether it is numbered below the node, or stands below such a one. */
  readonly child: boolean;
}

const nothing: readonly LineBelow[] = [];

/** The lines below a node: its own paragraphs, then what is numbered below it. */
function below(node: OutlineNode): readonly LineBelow[] {
  if (node.body.length === 0 && node.children.length === 0) return nothing;
  return [...node.body.map((line) => ({ line, child: false })), ...flatten(node)];
}

function flatten(node: OutlineNode): LineBelow[] {
  const lines: LineBelow[] = [];
  const stack: OutlineNode[] = [...node.children].reverse();
  for (let child = stack.pop(); child !== undefined; child = stack.pop()) {
    lines.push({ line: child.line, child: true });
    for (const line of child.body) lines.push({ line, child: true });
    for (let at = child.children.length - 1; at >= 0; at -= 1) {
      const inner = child.children[at];
      if (inner !== undefined) stack.push(inner);
    }
  }
  return lines;
}

/** Whether a line is one more name below a label that stands alone. */
function isNameAlone(line: Line | undefined): boolean {
  return line !== undefined && line.marker === null && !clauseMarks.within(line.text) && isAgency(line.text);
}

/** Whether a numbered line says something by itself and is no heading of the lines below. */
export function isSentence(text: string): boolean {
  return text.length > maxHeading || sentenceMarks.within(text);
}

/** Puts an item together from its numbered block: content, units and labelled fields. */
export function itemFrom(node: OutlineNode, section: string | null, why: string): ItemDraft {
  const into: Collected = { units: [], fields: [], body: [], applicable: true };
  const said = saidIn(node.line, into);
  const printed = said.slice(titleLabelEnd(said.text));
  const led = leadingUnits(printed);
  if (led !== null) into.units.push(led.units);
  const head = led === null ? printed : printed.slice(led.length).trim();
  const lines = below(node);
  let field: Collected['fields'][number] | null = null;
  let closed = lineUnits(node.line).carries && isSentence(head.text);
  for (let at = 0; at < lines.length; at += 1) {
    const { line, child } = lines[at] ?? { line: node.line, child: false };
    const plain = contentOf(line);
    const lone = loneUnitLabel(plain.text);
    const next = lines[at + 1]?.line;
    if (lone !== null && next !== undefined) {
      let beneath = at + 1;
      do {
        const named = lines[beneath]?.line;
        if (named !== undefined) {
          into.units.push({ excerpt: Excerpt.of(named.text, named.start), header: lone, origin: 'own' });
        }
        beneath += 1;
      } while (isNameAlone(lines[beneath]?.line));
      closed = true;
      at = beneath - 1;
      continue;
    }
    if (lineUnits(line).whole) {
      cutUnits(line, into);
      closed = into.body.length > 0 || isSentence(head.text);
      field = null;
      continue;
    }
    const freeLabel = child && !lineUnits(line).carries ? unitsLabel(plain.text) : null;
    if (freeLabel !== null) {
      into.units.push({ excerpt: plain.slice(freeLabel.length + 1).trim(), header: freeLabel, origin: 'own' });
      field = null;
      continue;
    }
    const label = labelAt(plain.text) ?? dayLabelAt(plain.text);
    const bareKind = label === null ? headingKind(plain.text) : null;
    const kind = label?.kind ?? bareKind;
    if (kind !== null && kind !== 'content' && kind !== 'goal') {
      const rest = label === null ? Excerpt.empty : fieldText(line, kind, into).slice(label.length).trim();
      field = { kind, label: label?.word ?? plain.text, first: rest, lines: [] };
      into.fields.push(field);
      if (kind === 'contact' || kind === 'leader' || kind === 'deadline') field = null;
      continue;
    }
    if (label !== null) {
      field = null;
      into.body.push(plain.slice(label.length).trim());
      continue;
    }
    if (closed && !child && field === null && lineUnits(line).carries) continue;
    const before = into.units.length;
    const rest = saidIn(line, into);
    if (rest.text === '') {
      closed = into.body.length > 0 || isSentence(head.text);
      continue;
    }
    if (field !== null) {
      field.lines.push(line);
      continue;
    }
    if (closed && !child) continue;
    into.body.push(
      child && line.marker !== null
        ? Excerpt.join([Excerpt.of(line.text.slice(0, line.marker.length), line.start), rest])
        : rest,
    );
    if (into.units.length > before) closed = true;
  }
  return draftItem(
    {
      printed: titleAndText(head, into.body),
      why,
      hidden: node.line.block.hidden,
      start: node.line.start,
      end: lines.reduce((end, { line }) => Math.max(end, line.end), node.line.end),
    },
    {
      number: node.marker.form === 'heading' ? null : node.marker.value,
      label: node.marker.label,
      section,
      units: into.units,
      fields: into.fields,
      applicable: into.applicable,
    },
  );
}
