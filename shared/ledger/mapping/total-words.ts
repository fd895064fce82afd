const totals =
  /^(?:总|累|全[区市县省]|各项|以上|本表)?(?:合计|总计|共计|累计|总合计|汇总|平均)(?:数|值|\d{1,5}[项件个]?|\(.{0,8}\))?$/;
const pages = ['本页', '承前页', '过次页', '转下页'];

/** What a row that sums others is called: 合计 over the table, 小计 over a part of it, 本页小计 over a printed page. */
export type TotalWord = 'total' | 'subtotal' | 'page';

/** What a text, spaces and colons apart, calls a row of sums; null where it calls it nothing of the kind. */
export function totalWord(written: string): TotalWord | null {
  const text = written.normalize('NFKC').replace(/[\s:]+/g, '');
  if (totals.test(text)) return 'total';
  if (pages.some((word) => text.startsWith(word))) return 'page';
  return text.startsWith('小计') || text.endsWith('小计') ? 'subtotal' : null;
}
