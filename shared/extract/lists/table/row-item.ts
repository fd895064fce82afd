import { LetterSet } from '../../../lex/letters.ts';
import { draftItem, type ItemDraft, type Located } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { withoutMarker } from '../../lines/field-lines.ts';
import { type Marker, markerAt } from '../../lines/markers.ts';
import type { Aside, FieldSource, ShareSource, UnitSource } from '../../lines/sources.ts';

/** Fields that each row of a merged group adds one of. */
const byRow: ReadonlySet<FieldSource['kind']> = new Set(['measures', 'deadline']);

const sentenceEnds = new LetterSet('。；');

/** What a row says about an item beside its text. */
export interface RowSources {
  readonly units: readonly UnitSource[];
  readonly fields: readonly FieldSource[];
  readonly asides: readonly Aside[];
  readonly shares: readonly ShareSource[];
}

/** What a row of a merged group does by its own day: its measure, else its text; none where it names no day or nothing to do. */
function stepOf(fields: readonly FieldSource[], texts: readonly Excerpt[]): FieldSource[] {
  const day = fields.find(({ kind }) => kind === 'deadline');
  const measure = fields.find(({ kind }) => kind === 'measures');
  const first = measure?.first ?? Excerpt.join(texts);
  if (day === undefined || first.text === '') return [];
  return [{ kind: 'schedule', label: day.first.text, first: withoutMarker(first), lines: measure?.lines ?? [] }];
}

/** An item of a table while its rows are read: its own row, and those inside its spanned number. */
export class RowItem {
  readonly #more: Excerpt[] = [];
  readonly #amounts: Excerpt[] = [];
  readonly #units: UnitSource[];
  readonly #fields: FieldSource[];
  readonly #asides: Aside[];
  readonly #shares: ShareSource[];
  readonly #steps: FieldSource[];
  /** The number of the last measure that has one. */
  #measures = 0;

  constructor(
    readonly located: Located,
    readonly named: Pick<ItemDraft, 'number' | 'label' | 'section' | 'applicable'>,
    sources: RowSources,
    /** The first row that does not belong to it. */
    readonly until: number,
    /** What its own text is numbered with. */
    readonly marker: Marker | null,
  ) {
    this.#units = [...sources.units];
    this.#fields = sources.fields.map((field) => this.#counted(field));
    this.#asides = [...sources.asides];
    this.#shares = [...sources.shares];
    this.#steps = stepOf(this.#fields, [located.printed.text]);
  }

  /** Whether a text goes on with the count that the item's own is numbered in: 1.拓宽…, 2.优化… beside one number for both. */
  countsOn([text = '']: readonly string[]): boolean {
    const next = markerAt(text);
    return next !== null && next.form === this.marker?.form && next.value === this.marker.value + 1;
  }

  /** Measures count on from row to row: behind 2. a row that begins 3.18个片区 is the third, of 18. */
  #counted(field: FieldSource): FieldSource {
    const { first } = field;
    if (field.kind !== 'measures') return field;
    const said = markerAt(first.text)?.value ?? null;
    const next = `${this.#measures + 1}.`;
    const glued = said === null && this.#measures > 0 && first.text.startsWith(next);
    if (said !== null || glued) this.#measures = said ?? this.#measures + 1;
    return glued ? { ...field, first: first.slice(next.length) } : field;
  }

  /** A further row: its text goes on, units and measures are added, other fields only where the item had none of the kind. */
  extend(texts: readonly Excerpt[], { units, fields, asides, shares }: RowSources, amounts: readonly Excerpt[]): void {
    const counted = fields.map((field) => this.#counted(field));
    this.#more.push(...texts);
    this.#amounts.push(...amounts);
    this.#asides.push(...asides);
    this.#shares.push(...shares);
    for (const unit of units) {
      if (!this.#units.some((known) => known.excerpt.text === unit.excerpt.text)) this.#units.push(unit);
    }
    this.#steps.push(...stepOf(counted, texts));
    const kinds = new Set(this.#fields.map((field) => field.kind));
    for (const field of counted) {
      const again = this.#fields.some((known) => known.kind === field.kind && known.first.text === field.first.text);
      if (!kinds.has(field.kind) || (byRow.has(field.kind) && !again)) this.#fields.push(field);
    }
  }

  /** Days that differ from row to row are those of the rows and none of the item's: they plan what each row does. */
  #own(): FieldSource[] {
    const days = this.#fields.filter((field) => field.kind === 'deadline');
    if (days.length < 2) return this.#fields;
    const planned = this.#fields.some((field) => field.kind === 'schedule');
    return [...this.#fields.filter((field) => field.kind !== 'deadline'), ...(planned ? [] : this.#steps)];
  }

  draft(): ItemDraft {
    const { printed } = this.located;
    const behind = (before: Excerpt, more: Excerpt, mark: string) =>
      Excerpt.join([before, more], sentenceEnds.ends(before.text) ? '' : mark);
    const text = this.#more.reduce((said, more) => behind(said, more, '；'), printed.text);
    const content = [...this.#more, ...this.#amounts].reduce((said, more) => behind(said, more, '。'), printed.content);
    return draftItem(
      { ...this.located, printed: { ...printed, text, content } },
      { ...this.named, units: this.#units, fields: this.#own(), asides: this.#asides, shares: this.#shares },
    );
  }
}
