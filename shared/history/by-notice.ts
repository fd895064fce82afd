/** Rows by the notice they belong to, in their order. */
export function byNotice<Row extends { readonly notice: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.notice);
    if (group === undefined) groups.set(row.notice, [row]);
    else group.push(row);
  }
  return groups;
}
