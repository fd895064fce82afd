import { basename } from 'node:path';
import { chinaDay } from '../../shared/notice/day-of.ts';
import { readMerges } from '../../shared/year/merge/merge-log.ts';
import type { MergeChoice, MergeConflict, MergePlan, ReturnedFile } from '../../shared/year/merge/merge-plan.ts';
import { planMerge } from '../../shared/year/merge/plan-merge.ts';
import { runMerge } from '../../shared/year/merge/run-merge.ts';
import { undoMerge } from '../../shared/year/merge/undo-merge.ts';
import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { ledgerOutput } from '../ledger-output.ts';
import { mergeLines, mergeWarnings } from '../merge-text.ts';
import { openLedger, orThrow, workbookBytes } from '../open-ledger.ts';
import { dryRun, force, json, sheet } from '../options.ts';
import { say, warn } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';

const options = {
  sheet,
  prefer: { type: 'string', value: 'hers|units', says: '冲突时一律留您改的（hers）或取单位报的（units）' },
  undo: { type: 'boolean', default: false, says: '撤销上一次汇总' },
  'dry-run': dryRun,
  json,
  output: { type: 'string', short: 'o', value: 'OUT.xlsx', says: '写出的台账' },
  force,
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** `--prefer`: the same answer to every conflict between her and one unit; where two units differ she must look. */
function choicesOf(conflicts: readonly MergeConflict[], prefer: string | undefined): Map<string, MergeChoice> {
  if (prefer === undefined) return new Map();
  if (prefer !== 'hers' && prefer !== 'units') {
    throw new CliError(`--prefer 只能是 hers（留您改的）或 units（取单位报的），收到的是“${prefer}”。`);
  }
  return new Map(
    conflicts.flatMap(({ key, kind, offers }): [string, MergeChoice][] => {
      const file = offers[0]?.file;
      if (prefer === 'hers') return [[key, 'hers']];
      return kind === 'hers' && file !== undefined ? [[key, { file }]] : [];
    }),
  );
}

function tell(plan: MergePlan, values: Values): void {
  if (values.json) say(JSON.stringify(plan));
  else for (const line of mergeLines(plan, values['dry-run'])) say(line);
  for (const line of mergeWarnings(plan)) warn(line);
}

async function mergeFiles(master: string, files: readonly ReturnedFile[], values: Values): Promise<void> {
  const output = values['dry-run'] ? null : ledgerOutput(values);
  const { host, view } = await openLedger(master, values.sheet);
  const before = orThrow(await readMerges(host, view.sheet.name));
  const first = await planMerge({ view, files, before });
  const choices = choicesOf(first.conflicts, values.prefer);
  const plan = choices.size === 0 ? first : await planMerge({ view, files, before, choices });
  tell(plan, values);
  if (output === null) return;
  if (plan.files.every(({ state }) => state !== 'read')) {
    throw new CliError(`给出的 ${files.length} 份文件没有一份可以并入，未写出文件。`);
  }
  orThrow(await runMerge(host, plan, new Date().toISOString()));
  writeWhole(output, host.save());
  if (!values.json) say(`台账已写入：${output}`);
}

async function undo(master: string, values: Values): Promise<void> {
  const output = ledgerOutput(values);
  const { host, view } = await openLedger(master, values.sheet);
  const { log, restored, kept } = orThrow(await undoMerge(host, view.sheet.name));
  writeWhole(output, host.save());
  const later = kept === 0 ? '' : `，${kept} 格之后又改过，未动`;
  say(`已撤销 ${chinaDay(log.mergedAt)} 的汇总：恢复 ${restored} 格${later}。台账已写入：${output}`);
}

/** Merges returned files into the ledger that was split, by a plan that can be looked at first; takes the last merge back. */
export const mergeCommand: Command = {
  name: 'merge',
  forms: [
    { words: 'MASTER.xlsx RETURNED.xlsx...', needs: ['output'], may: ['prefer', 'json', 'sheet', 'force'] },
    { words: 'MASTER.xlsx RETURNED.xlsx...', needs: ['dry-run'], may: ['prefer', 'json', 'sheet'] },
    { words: 'MASTER.xlsx', needs: ['undo', 'output'], may: ['sheet', 'force'] },
  ],
  options,
  examples: [
    { line: 'taizhang merge 台账.xlsx 交回/*.xlsx --dry-run', says: '先看各单位交回了什么、有无冲突' },
    { line: 'taizhang merge 台账.xlsx 交回/*.xlsx -o 汇总.xlsx', says: '并入并写出' },
  ],
  summary: '把各单位交回的文件并入台账：先出方案，冲突两边都列出；可撤销。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    const [master, ...returned] = positionals;
    if (master === undefined || (returned.length === 0 && !values.undo)) {
      throw new CliError('请写出台账和交回的文件，例如：taizhang merge 台账.xlsx 交回/*.xlsx -o 汇总.xlsx');
    }
    if (values.undo && returned.length > 0) throw new CliError('--undo 只撤销上一次汇总，不和交回的文件一起用。');
    if (values.undo) await undo(master, values);
    else {
      await mergeFiles(
        master,
        returned.map((path) => ({ name: basename(path), bytes: workbookBytes(path) })),
        values,
      );
    }
    return 0;
  },
};
