/** One column under the header: its texts from the top parent down; the last one is the header itself. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
}
