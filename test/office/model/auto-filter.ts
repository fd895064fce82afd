import { Model } from '../rich-api/model.ts';

/** `Excel.AutoFilter` of a sheet or a table. */
export class AutoFilterModel extends Model {
  override readonly scalars = ['Enabled', 'IsDataFiltered'];
  readonly #filter: { readonly filtered: boolean } | null;

  constructor(filter: { readonly filtered: boolean } | null) {
    super();
    this.#filter = filter;
  }

  get Enabled(): boolean {
    return this.#filter !== null;
  }
  get IsDataFiltered(): boolean {
    return this.#filter?.filtered ?? false;
  }
}
