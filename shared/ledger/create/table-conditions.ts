import { ledgerDesign, type Template } from '../templates.ts';
import type { TableColumn, TableRule } from './table.ts';

/** 橙 of the five-colour rule, between the design's 黄 and 红. */
const orange: readonly [string, string] = ['FCE4D6', 'C65911'];
/** Rows of one item: their ids are equal up to the part that names the figure. */
const sameItem = '=AND({_id}<>"",LEFT({_id},FIND("#",{_id}&"#"))=LEFT({_id@above},FIND("#",{_id@above}&"#")))';

function lightRules(): TableRule[] {
  const colours = Object.entries({ ...ledgerDesign.conditional.light?.map, 橙: orange });
  return colours.map(([word, [fill = '', colour = '']]) => ({
    columns: ['light'],
    formula: `={light}="${word}"`,
    style: { fill, colour },
  }));
}

function monthRules(columns: readonly TableColumn[], formula: string, fill: string): TableRule[] {
  return columns
    .filter((column) => /^m\d\dPlan$/.test(column.key))
    .map((column) => ({
      columns: [column.key],
      formula: formula.replace('{month}', String(Number(column.key.slice(1, 3)))),
      style: { fill },
    }));
}

/** The conditional formats that a template asks for, in its order. */
export function conditions(template: Template, columns: readonly TableColumn[]): TableRule[] {
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  return template.conditional.flatMap((name): TableRule[] => {
    const rule = ledgerDesign.conditional[name];
    if (!rule) return [];
    if (name === 'light') return lightRules();
    const style = {
      ...(rule.fill === undefined ? {} : { fill: rule.fill }),
      ...(rule.font === undefined ? {} : { colour: rule.font }),
    };
    const written = rule.formula ?? '';
    if (name === 'current-month') return monthRules(columns, written, rule.fill ?? '');
    if (name === 'repeat-grey') {
      const keys = Array.isArray(rule.columns) ? rule.columns : [];
      return [{ columns: keys.filter(has), formula: sameItem, style }];
    }
    if (rule.row === true) {
      const formula = has('applicable') ? written : written.replace('{applicable}', '{_applicable}');
      return [{ columns: null, formula, style }];
    }
    return rule.column !== undefined && has(rule.column) ? [{ columns: [rule.column], formula: written, style }] : [];
  });
}
