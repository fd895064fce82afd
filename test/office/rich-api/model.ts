/** An object of the emulated API that has properties of its own to load. */
export abstract class Model {
  /** The properties that a bare `load()` fetches. */
  readonly scalars: readonly string[] = [];
}

/** A collection of the emulated API. */
export abstract class Collection<Item extends object> extends Model {
  abstract get _Items(): readonly Item[];
}
