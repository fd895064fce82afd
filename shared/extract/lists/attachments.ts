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

const opening = /^附\s?件\s?([一二三四五六七八九十]{1,2}|\d{1,3})?\s?[：:]\s?(\S.*)$/u;
const numberedOpening = /^附\s?件\s?(\d{1,3}|[一二三四五六七八九十]{1,2})[.．、\s]\s?(\S.{2,100})$/u;
const filePath = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|pptx?|txt|csv)(?:$|[?#])/iu;
const fileScript = /(?:downfile|download\.jsp|DownloadAttach|\/attach(?:ment)?\/|module\/download|fileDownload)/iu;
const maxTitle = 120;

/** Whether an address leads to a file, by its end or by the download scripts of known content systems. */
export function isFileAddress(href: string): boolean {
  return filePath.test(href) || fileScript.test(href);
}

function entry(line: Line, from: number, label: string): AttachmentDraft | null {
  const content = Excerpt.of(line.text.slice(from), line.start + from).trim();
  const read = readUnits(content.text, noUnitRules, content.breaks);
  const kept = content.without(read.cuts);
  const title = trimEndMarks(kept.text, '。；;，、 ').replace(/\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/iu, '');
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
    const found = opening.exec(line.text) ?? (attachments.length > 0 ? numberedOpening.exec(line.text) : null);
    if (found === null || line.text.length > 200 || /^附件[：:]?(?:下载)/u.test(line.text)) continue;
    const body = found[2] ?? '';
    const from = line.text.length - body.length;
    const marker = markerAt(body);
    const first = entry(line, from + (marker?.length ?? 0), `附件${found[1] ?? (marker === null ? '' : marker.value)}`);
    if (first === null || /[。]$/u.test(body)) continue;
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
      if (/。$/u.test(below.text) || below.text.length > maxTitle) break;
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
  return title
    .replace(/\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|txt|csv|pptx?)$/iu, '')
    .replace(/^附\s?件\s?[\d一二三四五六七八九十]{0,3}[\s.．、：:-]{0,3}/u, '')
    .replace(/[\s《》“”]/gu, '');
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
    const label = /^附\s?件\s?(\d{1,3})/u.exec(link.text)?.[1];
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
      !/^(?:PDF|Word|doc|下载|点击下载|公报PDF|PDF格式下载|OFD|附件下载|打印)/iu.test(text) &&
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
