import { draftItem, type ItemDraft, type Located } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import type { Aside, FieldSource, ShareSource, UnitSource } from '../../lines/sources.ts';

/** Fields that each row of a merged group adds one of. */
const byRow: ReadonlySet<FieldSource['kind']> = new Set(['measures', 'deadline']);

/** What a row says about an item beside its text. */
export interface RowSources {
  readonly units: readonly UnitSource[];
  readonly fields: readonly FieldSource[];
  readonly asides: readonly Aside[];
  readonly shares: readonly ShareSource[];
}

/** An item of a table while its rows are read: its own row, and those inside its spanned number. */
export class RowItem {
  readonly #more: Excerpt[] = [];
  readonly #amounts: Excerpt[] = [];
  readonly #units: UnitSource[];
  readonly #fields: FieldSource[];
  readonly #asides: Aside[];
  readonly #shares: ShareSource[];

  constructor(
    readonly located: Located,
    readonly named: Pick<ItemDraft, 'number' | 'label' | 'section'>,
    sources: RowSources,
    /** The first row that does not belong to it. */
    readonly until: number,
  ) {
    this.#units = [...sources.units];
    this.#fields = [...sources.fields];
    this.#asides = [...sources.asides];
    this.#shares = [...sources.shares];
  }

  /** A further row: its text goes on, units and measures are added, other fields only where the item had none of the kind. */
  extend(texts: readonly Excerpt[], sources: RowSources, amounts: readonly Excerpt[]): void {
    this.#more.push(...texts);
    this.#amounts.push(...amounts);
    this.#asides.push(...sources.asides);
    this.#shares.push(...sources.shares);
    for (const unit of sources.units) {
      if (!this.#units.some((known) => known.excerpt.text === unit.excerpt.text)) this.#units.push(unit);
    }
    const kinds = new Set(this.#fields.map((field) => field.kind));
    for (const field of sources.fields) {
      const again = this.#fields.some((known) => known.kind === field.kind && known.first.text === field.first.text);
      if (!kinds.has(field.kind) || (byRow.has(field.kind) && !again)) this.#fields.push(field);
    }
  }

  /** Days that differ from row to row are those of the rows and none of the item's. */
  #own(): FieldSource[] {
    const days = this.#fields.filter((field) => field.kind === 'deadline');
    return days.length > 1 ? this.#fields.filter((field) => field.kind !== 'deadline') : this.#fields;
  }

  draft(): ItemDraft {
    const { printed } = this.located;
    const text = Excerpt.join([printed.text, ...this.#more]);
    let { content } = printed;
    for (const more of [...this.#more, ...this.#amounts]) {
      content = Excerpt.join([content, more], /[。；]$/u.test(content.text) ? '' : '。');
    }
    return draftItem(
      { ...this.located, printed: { ...printed, text, content } },
      { ...this.named, units: this.#units, fields: this.#own(), asides: this.#asides, shares: this.#shares },
    );
  }
}
