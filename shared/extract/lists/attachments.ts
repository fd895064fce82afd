import { LetterSet, pastBlank } from '../../lex/letters.ts';
import { WordSet } from '../../lex/words.ts';
import { leadsSomewhere } from '../../notice/address.ts';
import type { Attachment } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { absoluteAddress } from '../../page/absolute-address.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { Excerpt, type PageRange } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import { markerAt } from '../lines/markers.ts';
import { noUnitRules } from '../units/unit-rules.ts';
import { readUnits } from '../units/units.ts';
import { bareLinkNames, isFileAddress, withoutFileEnding } from '../vocabulary/file-names.ts';
import { annexLabel } from './annex-label.ts';

/** An attachment as named in the letter's 附件说明 or linked on the page. */
export interface AttachmentDraft {
  readonly label: string;
  readonly title: string;
  readonly units: Excerpt | null;
  readonly href: string | null;
  readonly place: PageRange | null;
}

export interface AttachmentsFound {
  readonly attachments: AttachmentDraft[];
  /** Lines that are 附件说明 and no part of the body. */
  readonly lines: ReadonlySet<Line>;
}

const maxTitle = 120;
const maxLine = 200;
/** A title behind a number without a colon is this long at least, and at most. */
const minBelow = 3;
const maxBelow = 101;
const annexNoun = '件';
const numberMarks = new LetterSet('.．、 ');
const colons = new LetterSet('：:');
const labelMarks = new LetterSet(' .．、：:-');
const quoteMarks = new LetterSet(' 《》“”');
const bareNames = new WordSet(bareLinkNames);
const downloads = ['附件下载', '附件：下载', '附件:下载'];

/** A line that names an attachment: its number, empty where it has none, and where its title begins. */
interface Opening {
  readonly number: string;
  readonly from: number;
}

/** 附件：…, 附件2：… */
function opening(text: string): Opening | null {
  const label = annexLabel(text, annexNoun, 2);
  const colon = label === null ? -1 : pastBlank(text, label.end);
  const from = colons.has(text, colon) ? pastBlank(text, colon + 1) : text.length;
  return label === null || from >= text.length ? null : { number: label.number, from };
}

/** 附件2 …, 附件3.…, below a line that names one with a colon. */
function numberedOpening(text: string): Opening | null {
  const label = annexLabel(text, annexNoun, 2);
  if (label === null || label.number === '') return null;
  const mark = label.end;
  const from = numberMarks.has(text, mark) ? pastBlank(text, mark + 1) : text.length;
  const length = text.length - from;
  return length >= minBelow && length <= maxBelow ? { number: label.number, from } : null;
}

function entry(line: Line, from: number, label: string): AttachmentDraft | null {
  const content = Excerpt.of(line.text.slice(from), line.start + from).trim();
  const read = readUnits(content.text, noUnitRules, content.breaks);
  const kept = content.without(read.cuts);
  const title = withoutFileEnding(trimEndMarks(kept.text, '。；;，、 '));
  if (title === '' || title.length > maxTitle) return null;
  return {
    label,
    title,
    units: read.units.length > 0 ? content : null,
    href: null,
    place: content.pageRange(0, title.length),
  };
}

/** Finds 附件说明 lines: `附件：1.名称` and the numbered lines below it, or one line each. */
function declaredAttachments(lines: readonly Line[]): AttachmentsFound {
  const attachments: AttachmentDraft[] = [];
  const used = new Set<Line>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || used.has(line)) continue;
    const found = opening(line.text) ?? (attachments.length > 0 ? numberedOpening(line.text) : null);
    if (found === null || line.text.length > maxLine || downloads.some((word) => line.text.startsWith(word))) continue;
    const { number, from } = found;
    const body = line.text.slice(from);
    const marker = markerAt(body);
    const first = entry(line, from + (marker?.length ?? 0), `附件${number === '' ? (marker?.value ?? '') : number}`);
    if (first === null || body.endsWith('。')) continue;
    attachments.push(first);
    used.add(line);
    let expected = (marker?.value ?? 0) + 1;
    for (let next = at + 1; next < lines.length && marker !== null; next += 1) {
      const below = lines[next];
      if (
        below === undefined ||
        below.marker === null ||
        below.marker.form !== marker.form ||
        below.marker.value !== expected
      ) {
        break;
      }
      if (below.text.endsWith('。') || below.text.length > maxTitle) break;
      const more = entry(below, below.marker.length, `附件${below.marker.value}`);
      if (more !== null) attachments.push(more);
      used.add(below);
      expected += 1;
    }
  }
  return { attachments, lines: used };
}

/** An attachment’s title without its label, ending and quotes: what its link, its file and the letter call it alike. */
export function plainTitle(title: string): string {
  const name = withoutFileEnding(title);
  const label = annexLabel(name, annexNoun, 3);
  return quoteMarks.strip(label === null ? name : name.slice(labelMarks.runEnd(name, label.end, 3)));
}

/** The number in digits that a link's text calls an attachment by. */
function numberOf(text: string): string | undefined {
  const label = annexLabel(text, annexNoun, 0);
  return label === null || label.number === '' ? undefined : label.number;
}

/**
 * The attachments a notice names in its 附件说明 and the files its page links, each once: a link whose text is the named
 * title, or whose label is the same number, gives that attachment its address.
 */
export function findAttachments(page: PageIndex, lines: readonly Line[]): AttachmentsFound {
  const declared = declaredAttachments(lines);
  const attachments = [...declared.attachments];
  for (const link of page.links) {
    if (!isFileAddress(link.href) || link.text === '' || !leadsSomewhere(link.href)) continue;
    const block = page.blocks[link.block];
    if (block?.copy === true) continue;
    const text = plainTitle(link.text);
    const label = numberOf(link.text);
    const at = attachments.findIndex(
      (known) =>
        known.href === null &&
        ((text !== '' &&
          (plainTitle(known.title) === text ||
            (text.length >= 6 &&
              (plainTitle(known.title).includes(text) || text.includes(plainTitle(known.title)))))) ||
          (label !== undefined && known.label === `附件${label}`)),
    );
    const known = attachments[at];
    if (known !== undefined) attachments[at] = { ...known, href: link.href };
    else if (
      text !== '' &&
      bareNames.at(text.toLowerCase(), 0) === null &&
      !attachments.some((other) => other.href === link.href)
    ) {
      attachments.push({
        label: label === undefined ? '附件' : `附件${label}`,
        title: text,
        units: null,
        href: link.href,
        place: null,
      });
    }
  }
  return { attachments, lines: declared.lines };
}

/** The record's form of an attachment, its address made absolute against that of the notice; null where that would run something. */
export function attachmentRecord(draft: AttachmentDraft, units: Attachment['units'], base: string | null): Attachment {
  const { label, title, href } = draft;
  const address = href === null ? null : absoluteAddress(href, base);
  return { label, title, units, href: address === null || !leadsSomewhere(address) ? null : address };
}
