import type { Restored } from '../../shared/history/restore.ts';

/** What a restore did and what it left as it was, in Chinese: only what there was of it. */
export function restoredChinese({ added, updated, kept, corrections, receipts }: Restored): string {
  const notices = `已恢复：新增${added}份公告，并入${updated}份，其余${kept}份与备份相同或比它新，没有改动。`;
  const parts = [
    corrections.brought > 0 ? `取回改动${corrections.brought}处` : [],
    corrections.kept > 0 ? `有${corrections.kept}处这里改得更晚，以这里为准` : [],
    receipts.brought > 0 ? `取回填表记录${receipts.brought}条` : [],
    receipts.kept > 0 ? `有${receipts.kept}条填表记录这里较新，未动` : [],
  ].flat();
  return parts.length === 0 ? notices : `${notices}${parts.join('；')}。让位的改动都留在日志里。`;
}

/** The same in English. */
export function restoredEnglish({ added, updated, kept, corrections, receipts }: Restored): string {
  const notices = `Restored: ${added} notices added, ${updated} merged, ${kept} unchanged.`;
  const parts = [
    corrections.brought > 0 ? `${corrections.brought} corrections brought back` : [],
    corrections.kept > 0 ? `${corrections.kept} newer here and kept` : [],
    receipts.brought > 0 ? `${receipts.brought} receipts brought back` : [],
    receipts.kept > 0 ? `${receipts.kept} receipts newer here and kept` : [],
  ].flat();
  return parts.length === 0 ? notices : `${notices} ${parts.join('; ')}. Corrections that gave way stay in the log.`;
}
