import { leadsSomewhere } from '../../notice/address.ts';
import { readDay } from '../../notice/dates.ts';
import type { Site } from '../../notice/notice.ts';
import { foldText } from '../../notice/text.ts';
import type { PageIndex } from '../../page/page-index.ts';
import { isDateLine } from '../lines/date-line.ts';
import type { PageRange } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import { endsCutName, goesOnBelow, signatureStart } from '../lines/signature.ts';
import { isBody } from '../units/unit-name.ts';
import type { FieldName } from '../vocabulary/field-labels.ts';
import { documentNumberIn, printedNumber } from './document-number.ts';
import { type FieldValue, type FieldValues, readFields } from './metadata-fields.ts';
import type { Placed } from './placed.ts';
import { bareDate } from './published-on.ts';
import { findRecipients } from './recipients.ts';
import { findTitle } from './title.ts';
import { validityOf } from './validity.ts';

export interface Metadata {
  readonly site: Site;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly issuer: string | null;
  readonly publisher: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly topic: string | null;
  readonly validity: string | null;
  readonly recipients: string[];
  readonly places: Readonly<Record<string, PageRange>>;
}

const templateWords =
  /^(?:网站名称|网站标识码|政府网站标识码|栏目名称|站点名称|SiteName|测试.{0,6}|\$\{.{0,40}\}|\{\{.{0,40}\}\}|<.{0,40}>)$/iu;
const agency =
  /(?:政府|办公厅|办公室|委员会|管委会|厅|局|委|部|院|办|处|中心|公司|集团|会议|小组|指挥部|银行|分行|营业管理部|营管部|联合会|协会|总会|学会|公署|行署|街道办事处|街道|镇|乡|总队|支队|党组|党委|纪委|组织部|宣传部|法院|检察院|省委|市委|县委|区委|专班|工会|妇联|残联)$/u;

/** 2027.2.16: a day in figures, which only a signature sets to the right. */
const figuredDay = /^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}$/u;
const printedDay = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日/u;
/** What may stand behind a signature's date on its line: （此件公开发布）. */
const trailingNote = /^\s?(?:[（(][^（）()]{2,20}[）)])?\s?$/u;
/** From this length on a line is a page without line breaks, signed anywhere. */
const minRunTogether = 400;

class MetadataReader {
  readonly places: Record<string, PageRange> = {};
  readonly #fields: FieldValues;
  readonly #metas: ReadonlyMap<string, string>;

  constructor(
    readonly page: PageIndex,
    readonly lines: readonly Line[],
  ) {
    this.#fields = readFields(page);
    const metas = new Map<string, string>();
    for (const meta of page.metas) {
      const name = meta.name.toLowerCase();
      if (meta.content !== '' && !metas.has(name) && !templateWords.test(meta.content)) metas.set(name, meta.content);
    }
    this.#metas = metas;
  }

  meta(name: string): string | null {
    return this.#metas.get(name.toLowerCase()) ?? null;
  }

  field(name: FieldName): FieldValue | null {
    return this.#fields.get(name)?.[0] ?? null;
  }

  fields(name: FieldName): readonly FieldValue[] {
    return this.#fields.get(name) ?? [];
  }

  keep<Key extends string>(key: Key, found: Placed | null): string | null {
    if (found === null || found.value === '') return null;
    if (found.place !== null) this.places[key] = found.place;
    return found.value;
  }

  site(): Site {
    const name = this.meta('SiteName');
    const coded = this.meta('SiteIDCode');
    const footer = /网站标识码\s?[：:]?\s?((?:bm\d{8})|\d{10})(?!\d)/iu.exec(
      this.page.blocks
        .slice(-40)
        .map((block) => block.text)
        .join('\n'),
    );
    const id = coded !== null && /^(?:bm\d{8}|\d{10})$/iu.test(coded) ? coded : (footer?.[1] ?? null);
    return { name, id, column: this.meta('ColumnName') };
  }

  documentNumber(): Placed | null {
    for (const found of this.fields('documentNumber')) {
      const number = documentNumberIn(found.value);
      if (number !== null) return { value: number, place: found.place };
    }
    return printedNumber(this.lines);
  }

  /** 署名 and 成文日期: the agency lines that stand right above a date line of its own, or on its line. */
  signature(): { issuer: Placed | null; date: Placed | null } {
    for (const [at, line] of this.lines.entries()) {
      const joined = this.#signedDate(line);
      if (joined !== null) return joined;
      const dated = isDateLine(line.text) || (line.block.align === 'right' && figuredDay.test(line.text));
      if (!dated || this.#inRow(line)) continue;
      const date = readDay(line.text);
      if (date === null) continue;
      const from = signatureStart(this.lines, at);
      const first = from < at ? this.lines[from] : undefined;
      const value = first === undefined ? null : this.#firstName(first);
      return {
        issuer: first === undefined || value === null ? null : this.#wholeName(value, from, at),
        date: { value: date, place: { start: line.start, end: line.end } },
      };
    }
    return { issuer: null, date: null };
  }

  /** The name that begins at a line, with the lines that end it: 青河县人民政府 ⏎ 办公室. */
  #wholeName(name: string, from: number, dateAt: number): Placed {
    const start = this.lines[from]?.start ?? 0;
    let value = name;
    let end = start + name.length;
    for (let next = from + 1; next < dateAt && this.lines[next - 1]?.end === end; next += 1) {
      const line = this.lines[next];
      const above = this.lines[next - 1];
      const cut = line !== undefined && above !== undefined && goesOnBelow(above, line);
      if (line === undefined || !(cut || endsCutName(line))) break;
      value += line.text;
      end = line.end;
    }
    return { value, place: { start, end } };
  }

  /** Whether a line stands in a table of several columns: its day is that row's. */
  #inRow({ block }: Line): boolean {
    const grid = block.table === null ? undefined : this.page.grids.find(({ index }) => index === block.table);
    return grid !== undefined && !grid.nests && grid.rows > 1 && grid.columns > 2;
  }

  #firstName(line: Line): string {
    const gaps = line.block.gaps.map((gap) => gap - (line.start - line.block.start)).filter((gap) => gap > 1);
    const cut = gaps.find(
      (gap) =>
        agency.test(line.text.slice(0, gap)) && agency.test(line.text.replace(/[（(][^（）()]{1,10}[）)]$/u, '')),
    );
    const spaced = line.text.split(' ')[0] ?? line.text;
    const name = cut === undefined ? spaced : line.text.slice(0, cut);
    return name.replace(/[（(](?:代章|盖章|印章|公章|章|代)[）)]$/u, '');
  }

  /** `平潭综合实验区管委会 2017年10月9日` in one line, or in the middle of a page without line breaks. */
  #signedDate(line: Line): { issuer: Placed; date: Placed } | null {
    if (!printedDay.test(line.text)) return null;
    const pattern = /(?:^|[\s。）)])([一-龥]{4,40})\s?((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?!印发|起|前|至|前印发)/gu;
    for (const found of line.text.matchAll(pattern)) {
      const name = found[1] ?? '';
      const at = found.index + found[0].indexOf(name);
      const closes = trailingNote.test(line.text.slice(found.index + found[0].length));
      if (!closes && line.text.length < minRunTogether) continue;
      const gaps = line.block.gaps
        .map((gap) => gap - (line.start - line.block.start))
        .filter((gap) => gap > at && gap < at + name.length);
      const from = gaps.at(-1) ?? at;
      const issuer = line.text.slice(from, at + name.length);
      const date = readDay(found[2] ?? '');
      if (
        !agency.test(issuer) ||
        issuer.length < 4 ||
        issuer.length > 30 ||
        date === null ||
        /^(?:经|据|于|由|自)/u.test(issuer)
      ) {
        continue;
      }
      const start = line.start + from;
      return {
        issuer: { value: issuer, place: { start, end: start + issuer.length } },
        date: { value: date, place: { start, end: start + issuer.length } },
      };
    }
    return null;
  }

  publishedOn(): Placed | null {
    for (const found of this.fields('publishedOn')) {
      const day = readDay(found.value);
      if (day !== null) return { value: day, place: found.place };
    }
    const meta = this.meta('PubDate') ?? this.meta('publishdate') ?? this.meta('article:published_time');
    const day = meta === null ? null : readDay(meta);
    if (day !== null) return { value: day, place: null };
    for (const found of this.fields('source')) {
      const printed = readDay(found.value);
      if (printed !== null) return { value: printed, place: found.place };
    }
    return bareDate(this.page);
  }

  publisher(): Placed | null {
    const found = this.field('issuerField') ?? this.field('source');
    if (found === null) {
      const meta = this.meta('ContentSource') ?? this.meta('source');
      return meta === null ? null : { value: meta, place: null };
    }
    const value = found.value
      .replace(/\s?(?:19|20)\d\d[-年/.]\d.{0,30}$/u, '')
      .replace(/\s?(?:作者|编辑|浏览|点击|字号|字体|发布(?=[：:时日于])).{0,40}$/u, '')
      .replace(/(?:\s?[【[][^【】[\]]{0,20}[】\]]){1,4}$/u, '')
      .replace(/\s?[【[（(〔|｜][^】\]）)〕]{0,20}$/u, '')
      .trim();
    return value === '' ? null : { value, place: found.place };
  }
}

function issuerFromTitle(title: string): string | null {
  const found = /^([一-龥]{3,30}?)(?:关于|印发)/u.exec(title)?.[1];
  return found !== undefined && agency.test(found) ? found : null;
}

/** Reads a notice's own fields from the page's first index; every value keeps its place. */
export function readMetadata(page: PageIndex, lines: readonly Line[]): Metadata {
  const reader = new MetadataReader(page, lines);
  const { issuer: signed, date } = reader.signature();
  const found = findTitle(
    page,
    lines,
    reader.fields('title').find(({ value }) => !isBody(value)) ?? null,
    reader.meta('ArticleTitle') ?? reader.meta('og:title'),
    reader.site().name,
  );
  const title = reader.keep('title', found) ?? '';
  const issuedField = reader
    .fields('issuedOn')
    .map((one) => ({ day: readDay(one.value), place: one.place }))
    .find((one) => one.day !== null);
  const issuedOn = issuedField?.day != null ? { value: issuedField.day, place: issuedField.place } : date;
  const office = reader.field('issuerField');
  const fromTitle = issuerFromTitle(title);
  const issuer =
    signed ??
    (office === null ? null : { value: office.value, place: office.place }) ??
    (fromTitle === null ? null : { value: fromTitle, place: null });
  const recipients = findRecipients(lines);
  if (recipients.place !== null) reader.places.recipients = recipients.place;
  const topic = reader.field('topic');
  const plainTopic =
    topic === null ? null : { value: topic.value.replace(/^[/\\|\s]+|[/\\|\s]+$/gu, ''), place: topic.place };
  return {
    site: reader.site(),
    title,
    documentNumber: reader.keep('documentNumber', reader.documentNumber()),
    indexNumber: reader.keep('indexNumber', reader.field('indexNumber')),
    issuer: reader.keep('issuer', issuer),
    publisher: reader.keep('publisher', reader.publisher()),
    issuedOn: reader.keep('issuedOn', issuedOn),
    publishedOn: reader.keep('publishedOn', reader.publishedOn()),
    topic: reader.keep('topic', plainTopic),
    validity: reader.keep('validity', validityOf(page, reader.field('validity'))),
    recipients: recipients.values,
    places: reader.places,
  };
}

/** The page's address: as given where it leads somewhere, else as its own meta tags print it. */
export function addressOf(page: PageIndex): string | null {
  if (page.url !== null && page.url !== '' && leadsSomewhere(page.url)) return page.url;
  const printed = page.metas.find(
    (meta) => /^(?:url|og:url)$/iu.test(meta.name) && /^https?:\/\//iu.test(meta.content),
  );
  return printed === undefined ? null : foldText(printed.content);
}
