import { checks } from '../../shared/check/checks.ts';
import type { FindingLevel } from '../../shared/notice/notice.ts';

const levels: Readonly<Record<FindingLevel, string>> = { error: '务必处理', warning: '请核对', info: '请留意' };

/** The guide's table of findings, zh-CN Markdown, from what the checks say of themselves; in the order in which they are told. */
export function findingsTable(): string {
  const rows = checks.map(({ names, level, means }) => `| ${names.zh} | ${levels[level]} | ${means} |`);
  return ['| 提示 | 轻重 | 含义和处理 |', '| --- | --- | --- |', ...rows].join('\n');
}

const mark = '<!-- findings -->';
const end = '<!-- /findings -->';

/** The guide with its table of findings as the checks now have it. */
export function withFindings(guide: string): string {
  const start = guide.indexOf(mark) + mark.length;
  const after = guide.indexOf(end);
  if (start < mark.length || after < 0) throw new Error('The guide has no place for the findings.');
  return `${guide.slice(0, start)}\n\n${findingsTable()}\n\n${guide.slice(after)}`;
}
