import { type Check, finding } from './draft.ts';

/** Leads that no label prints and the notice's own rule gives. */
export const leadInferred: Check = ({ items }) => {
  const inferred = items.filter(({ units }) => units.some(({ basis }) => basis === 'first-listed')).length;
  if (inferred === 0) return [];
  return [
    finding(
      'lead-inferred',
      'info',
      null,
      `文件写明排在首位的为牵头单位，${items.length}项中有${inferred}项按首位推定。`,
    ),
  ];
};
