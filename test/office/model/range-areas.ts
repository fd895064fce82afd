import { Collection, Model } from '../rich-api/model.ts';

class RangeList extends Collection<Model> {
  readonly #ranges: readonly Model[];
  constructor(ranges: readonly Model[]) {
    super();
    this.#ranges = ranges;
  }
  get _Items(): readonly Model[] {
    return this.#ranges;
  }
}

/** `Excel.RangeAreas`: several ranges of one sheet. */
export class AreasModel extends Model {
  override readonly scalars = ['AreaCount'];
  readonly #ranges: readonly Model[];
  constructor(ranges: readonly Model[]) {
    super();
    this.#ranges = ranges;
  }
  get AreaCount(): number {
    return this.#ranges.length;
  }
  get Areas(): RangeList {
    return new RangeList(this.#ranges);
  }
}
