import { isDateLine } from '../lines/date-line.ts';
import type { Line } from '../lines/lines.ts';
import { markerAt } from '../lines/markers.ts';

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

const annexHead =
  /^附\s?(?:件|表|录)\s?[（(]?(\d{1,3}(?:[-—－]\d{1,2})?|[一二三四五六七八九十]{1,3})?[）)]?\s?[：:]?$/u;
const annexWithTitle = /^附\s?(?:件|表)\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?[：:、.]?\s?(\S.{1,58})$/u;
const afterNote = /^[（(](?:此件|本文|联系人|联系电话|信息公开|不予公开|主动公开|依申请公开)/u;
const maxTitleLines = 4;
const maxTitle = 60;

function isTitleLine(line: Line): boolean {
  const { text } = line;
  if (line.marker !== null || text.length > maxTitle || line.block.linked * 2 > text.length) return false;
  return (
    !/[。；;：:，]$/u.test(text) && !/^(?:责任|牵头|抄送|印发|来源|发布|时间)/u.test(text) && !/^[（(]/u.test(text)
  );
}

function isTitleNote(line: Line): boolean {
  return line.marker === null && line.text.length <= 80 && /^[（(][^（）()]{1,78}[）)]$/u.test(line.text);
}

function isUnitsNote(line: Line): boolean {
  return (
    line.marker === null &&
    line.text.length <= 160 &&
    /^[（(]?\s?(?:责任|牵头|主责|承办|负责|实施)(?:单位|部门|责任单位)?\s?[：:]/u.test(line.text)
  );
}

interface Head {
  readonly label: string;
  readonly title: string;
}

/** Reads an annex's head; one that carries its title on the line counts only where that title heads its own content. */
function annexAt(lines: readonly Line[], at: number, listed: boolean): Head | null {
  const line = lines[at];
  if (line === undefined || line.block.linked * 2 > line.text.length) return null;
  const alone = annexHead.exec(line.text);
  if (alone !== null) {
    const next = lines[at + 1];
    const inventory = /[：:]$/u.test(line.text) && next !== undefined && next.marker !== null;
    return inventory ? null : { label: `附件${alone[1] ?? ''}`, title: '' };
  }
  const titled = annexWithTitle.exec(line.text);
  if (titled === null || !listed || /[。；;]$/u.test(line.text)) return null;
  return { label: `附件${titled[1] ?? ''}`, title: titled[2] ?? '' };
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
  while (at < lines.length && afterNote.test(lines[at]?.text ?? '')) at += 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isUnitsNote(line)) {
      units ??= line;
      continue;
    }
    if (isTitleNote(line) && title !== '') {
      units ??= /[局委办厅部院中心公司集团会府处站队]/u.test(line.text) ? line : null;
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
    if (/(?:方案|清单|通知|意见|计划|措施|要点|办法|分工|分解表|任务|一览表|分工表|台账)$/u.test(title)) {
      const next = lines[at + 1];
      if (next === undefined || next.block.align !== 'center' || markerAt(next.text) !== null) {
        at += 1;
        while (at < lines.length) {
          const note = lines[at];
          if (note === undefined) break;
          if (isUnitsNote(note)) units ??= note;
          else if (isTitleNote(note)) units ??= /[局委办厅部院心司团会府处站队]）?$/u.test(note.text) ? note : null;
          else break;
          at += 1;
        }
        break;
      }
    }
  }
  return { kind, label: head.label, title, titleLines, units, lines: lines.slice(at), start };
}
