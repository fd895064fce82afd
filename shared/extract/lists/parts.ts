import { closingBracketAt } from '../../lex/closing-bracket.ts';
import { LetterSet, pastBlank } from '../../lex/letters.ts';
import { combined, EndingSet, WordSet } from '../../lex/words.ts';
import { yearEnd } from '../../lex/years.ts';
import { isDateLine } from '../lines/date-line.ts';
import type { Line } from '../lines/lines.ts';
import { markerAt } from '../lines/markers.ts';
import {
  agencyEnds,
  agencyLetters,
  annexNouns,
  documentKinds,
  noTitleLeads,
  remarkLeads,
  roleNouns,
  roleWords,
} from '../vocabulary/annex-words.ts';
import { annexLabel, framedAnnexLabel } from './annex-label.ts';

/** A stretch of the document that is numbered on its own. */
export interface Part {
  readonly kind: 'cover' | 'issued' | 'annex';
  /** `附件4` for an annex, else empty. */
  readonly label: string;
  readonly title: string;
  readonly titleLines: readonly Line[];
  /** What stands between the title and the first number, in brackets: units of the whole part. */
  readonly units: Line | null;
  readonly lines: readonly Line[];
  /** Where its head stands in the page's text; 0 for the first part. */
  readonly start: number;
}

/** 附件 and 附表 stand before a title on one line, 附录 alone. */
const titledNouns = '件表';
const mostNumerals = 3;
const minTitle = 2;
const maxAnnexTitle = 59;
const maxTitleLines = 4;
const maxTitle = 60;
const maxNote = 80;
const maxUnits = 160;
const colons = new LetterSet('：:');
const openings = new LetterSet('（(');
const labelMarks = new LetterSet('：:、.');
const titleStops = new LetterSet('。；;：:，');
const sentenceEnds = new LetterSet('。；;');
const remarks = new WordSet(remarkLeads);
const noTitles = new WordSet(noTitleLeads);
const kinds = new EndingSet(documentKinds);
const roles = new WordSet(combined(roleWords, ['', ...roleNouns]));
const agencies = new LetterSet(agencyLetters);
const agencyClosings = new LetterSet(agencyEnds);

/** What an annex's head prints where it stands alone on its line: the number, empty where it has none; null for any other line. */
function headAlone(text: string): string | null {
  const label = framedAnnexLabel(text, annexNouns, mostNumerals);
  if (label === null) return null;
  const end = pastBlank(text, label.end);
  return (colons.has(text, end) ? end + 1 : end) === text.length ? label.number : null;
}

/** 附件2：某某清单: the number and the title behind it; null where a line prints either alone. */
function headWithTitle(text: string): Head | null {
  const label = annexLabel(text, titledNouns, mostNumerals);
  if (label === null) return null;
  /* 附件2031年重点工作清单: a year is the title's. */
  const year = label.number === '' ? yearEnd(text, label.from) : -1;
  if (label.number === '' && !text.startsWith('年', year)) return null;
  const mark = pastBlank(text, label.end);
  const title = text.slice(pastBlank(text, labelMarks.has(text, mark) ? mark + 1 : mark));
  return title.length >= minTitle && title.length <= maxAnnexTitle ? { label: `附件${label.number}`, title } : null;
}

/** （此件公开发布）: a remark below a head that says nothing of what follows. */
function isRemark(text: string): boolean {
  return openings.has(text, 0) && remarks.at(text, 1) !== null;
}

/** Whether a note names agencies, anywhere or at its end. */
function endsInAgency(text: string): boolean {
  return agencyClosings.ends(text.endsWith('）') ? text.slice(0, -1) : text);
}

function isTitleLine(line: Line): boolean {
  const { text } = line;
  if (line.marker !== null || text.length > maxTitle || line.block.linked * 2 > text.length) return false;
  return !titleStops.ends(text) && noTitles.at(text, 0) === null && !openings.has(text, 0);
}

function isTitleNote(line: Line): boolean {
  return line.marker === null && closingBracketAt(line.text, 1, maxNote - 2) === 0;
}

function isUnitsNote(line: Line): boolean {
  const { marker, text } = line;
  if (marker !== null || text.length > maxUnits) return false;
  const from = pastBlank(text, openings.has(text, 0) ? 1 : 0);
  const role = roles.past(text, from);
  return role > from && colons.has(text, pastBlank(text, role));
}

interface Head {
  readonly label: string;
  readonly title: string;
}

/** Reads an annex's head; one that carries its title on the line counts only where that title heads its own content. */
function annexAt(lines: readonly Line[], at: number, listed: boolean): Head | null {
  const line = lines[at];
  if (line === undefined || line.block.linked * 2 > line.text.length) return null;
  const alone = headAlone(line.text);
  if (alone !== null) {
    const next = lines[at + 1];
    const inventory = colons.ends(line.text) && next !== undefined && next.marker !== null;
    return inventory ? null : { label: `附件${alone}`, title: '' };
  }
  return !listed || sentenceEnds.ends(line.text) ? null : headWithTitle(line.text);
}

/** Divides the document: the cover letter, what it issues (after 署名 and date), and each annex from its own head on. */
export function partsOf(lines: readonly Line[]): Part[] {
  const starts: { at: number; kind: Part['kind']; head: Head }[] = [
    { at: 0, kind: 'cover', head: { label: '', title: '' } },
  ];
  let signed = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const head = annexAt(lines, at, signed || starts.length > 1);
    if (head !== null) {
      starts.push({ at, kind: 'annex', head });
      continue;
    }
    if (starts.at(-1)?.kind !== 'annex' && isDateLine(line.text)) {
      signed = true;
      starts.push({ at: at + 1, kind: 'issued', head: { label: '', title: '' } });
    }
  }
  return starts.map((start, index) => {
    const first = start.kind === 'annex' ? start.at + 1 : start.at;
    const own = lines.slice(first, starts[index + 1]?.at ?? lines.length);
    return partFrom(start.kind, start.head, own, lines[start.at] ?? lines.at(-1));
  });
}

function partFrom(kind: Part['kind'], head: Head, lines: readonly Line[], headLine: Line | undefined): Part {
  if (kind === 'cover') return { kind, label: '', title: '', titleLines: [], units: null, lines, start: 0 };
  const start = headLine?.start ?? 0;
  const titleLines: Line[] = head.title !== '' && headLine !== undefined ? [headLine] : [];
  let title = head.title;
  let units: Line | null = null;
  let at = 0;
  while (at < lines.length && isRemark(lines[at]?.text ?? '')) at += 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isUnitsNote(line)) {
      units ??= line;
      continue;
    }
    if (isTitleNote(line) && title !== '') {
      units ??= agencies.within(line.text) ? line : null;
      continue;
    }
    if (!isTitleLine(line) || titleLines.length >= maxTitleLines || head.title !== '') break;
    if (
      title !== '' &&
      line.block.heading === 0 &&
      line.block.align !== 'center' &&
      titleLines[0]?.block.align !== line.block.align
    ) {
      break;
    }
    titleLines.push(line);
    title += line.text;
    if (kinds.ends(title)) {
      const next = lines[at + 1];
      if (next === undefined || next.block.align !== 'center' || markerAt(next.text) !== null) {
        at += 1;
        while (at < lines.length) {
          const note = lines[at];
          if (note === undefined) break;
          if (isUnitsNote(note)) units ??= note;
          else if (isTitleNote(note)) units ??= endsInAgency(note.text) ? note : null;
          else break;
          at += 1;
        }
        break;
      }
    }
  }
  return { kind, label: head.label, title, titleLines, units, lines: lines.slice(at), start };
}
