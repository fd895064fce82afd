/** A figure in a title, which a later notice may set anew. */
const figures = /\d[\d.,]*[百千万亿]*/g;

/**
 * What a row of a notice is about but for its figures: what its id counts and its title. The same for a row whose id changed because a
 * later notice set its figure anew; null where it has no title.
 */
export function rowAbout(id: string, title: string): string | null {
  const bare = title.normalize('NFKC').replace(/\s/g, '').replace(figures, '');
  const [, part = ''] = id.split('#', 2);
  return bare === '' ? null : `${part.split('~')[0] ?? ''}\n${bare}`;
}

/** Rows of two sides that are called the same, where just one of each side is. */
export function pairedByName<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  nameOf: readonly [(left: Left) => string | null, (right: Right) => string | null],
): [Left, Right][] {
  const theirs = single(rights, nameOf[1]);
  return [...single(lefts, nameOf[0])].flatMap(([name, left]): [Left, Right][] => {
    const right = theirs.get(name) ?? null;
    return left === null || right === null ? [] : [[left, right]];
  });
}

/** Rows by their names; null for a name that several have. */
function single<Row>(rows: readonly Row[], nameOf: (row: Row) => string | null): Map<string, Row | null> {
  const found = new Map<string, Row | null>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) found.set(name, found.has(name) ? null : row);
  }
  return found;
}
