import type { Area } from '../../../shared/workbook/cell.ts';
import type { Validation } from '../../../shared/workbook/host.ts';
import { type Question, uniformParts } from './uniform.ts';

/** Rows under the last filled one that are looked at too: a template has its rules where rows will come. */
const rowsBelow = 50;

interface Rule {
  readonly type: string;
  readonly source: string | null;
}

const ruleQuestion: Question<Rule> = (range) => {
  const validation = range.dataValidation.load('type,rule');
  return () => {
    const { type, rule } = validation;
    if (type === 'Inconsistent' || type === 'MixedCriteria') return undefined;
    const source = rule.list?.source;
    return { type, source: typeof source === 'string' ? source : null };
  };
};

const onSheet = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i;
const onThisSheet = /^=(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i;
const definedName = /^=([\p{L}_\\][\p{L}\p{N}_.\\]{0,254})$/u;

/** The range a list's formula means: cells of a sheet or a defined name; null for anything that must be calculated. */
function rangeOfList(sheet: Excel.Worksheet, source: string): Excel.Range | null {
  const { workbook } = sheet.context as Excel.RequestContext;
  const here = onThisSheet.exec(source)?.[1];
  if (here) return sheet.getRange(here);
  const there = onSheet.exec(source);
  const address = there?.[3];
  if (there && address) {
    const name = (there[1] ?? there[2] ?? '').replaceAll("''", "'");
    return workbook.worksheets.getItemOrNullObject(name).getRange(address);
  }
  const name = definedName.exec(source)?.[1];
  return name ? workbook.names.getItemOrNullObject(name).getRangeOrNullObject() : null;
}

async function resolveLists(sheet: Excel.Worksheet, sources: readonly string[]): Promise<Map<string, string[]>> {
  const lists = new Map<string, string[]>();
  const loading = sources.flatMap((source) => {
    if (!source.startsWith('=')) {
      lists.set(
        source,
        source.split(',').map((entry) => entry.trim()),
      );
      return [];
    }
    const range = rangeOfList(sheet, source)?.load('values');
    return range ? [{ source, range }] : [];
  });
  if (loading.length > 0) await sheet.context.sync();
  for (const { source, range } of loading) {
    if (range.isNullObject) continue;
    const entries = range.values.flat().map((value) => String(value));
    lists.set(
      source,
      entries.filter((entry) => entry !== ''),
    );
  }
  return lists;
}

/** The validation rules met in an area and the rows below it, a list's entries resolved where they can be without calculating. */
export async function readValidations(sheet: Excel.Worksheet, area: Area): Promise<Validation[]> {
  const parts = await uniformParts(sheet, { ...area, rows: area.rows + rowsBelow }, ruleQuestion);
  const byRule = new Map<string, { rule: Rule; areas: Area[] }>();
  for (const { area: where, value } of parts) {
    if (value.type === 'None') continue;
    const key = `${value.type} ${value.source ?? ''}`;
    const entry = byRule.get(key) ?? { rule: value, areas: [] };
    entry.areas.push(where);
    byRule.set(key, entry);
  }
  const rules = [...byRule.values()];
  const lists = await resolveLists(sheet, [...new Set(rules.flatMap(({ rule }) => rule.source ?? []))]);
  return rules.map(({ rule, areas }) => ({
    areas,
    list: rule.source === null ? null : (lists.get(rule.source) ?? null),
  }));
}
