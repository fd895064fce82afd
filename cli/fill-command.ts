import { draftLedger } from '../shared/ledger/create/create-ledger.ts';
import type { LedgerOptions } from '../shared/ledger/create/options.ts';
import { templateOf, templates } from '../shared/ledger/templates.ts';
import type { Capture } from '../shared/notice/capture.ts';
import { writeBook } from '../shared/workbook/xlsx/write/write-book.ts';
import { CliError } from './cli-error.ts';

export interface NewLedger {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Chinese lines: what was read, what was filled, what does not add up. */
  readonly summary: readonly string[];
}

function headline({ notice }: Capture): string {
  const declared = notice.declaredItems === null ? '' : ` · 公告写明 ${notice.declaredItems} 项`;
  return `${notice.title || '未识别标题'}：识别 ${notice.items.length} 项${declared}`;
}

/** A new ledger of a built-in template. Throws a `CliError` for a template there is none of. */
export function fillNew(
  captures: readonly Capture[],
  options: LedgerOptions & { readonly template: string },
): NewLedger {
  const template = templateOf(options.template);
  if (!template) {
    throw new CliError(`没有模板“${options.template}”。可用的模板：${templates.map((one) => one.id).join('、')}。`);
  }
  const draft = draftLedger(template, captures, options);
  const serious = draft.findings.filter((finding) => finding.level !== 'info');
  return {
    bytes: writeBook(draft.book),
    fileName: draft.fileName,
    summary: [
      ...captures.map(headline),
      `${template.name}：填入 ${draft.rows.length} 行`,
      serious.length === 0 ? '核对提示：无' : `核对提示 ${serious.length} 条：`,
      ...serious.map((finding) => `  ${finding.message}`),
    ],
  };
}
