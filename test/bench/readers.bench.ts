import { readBreakdown } from '../../shared/extract/readers/breakdown.ts';
import { readDeadline } from '../../shared/extract/readers/deadline.ts';
import { readSchedule } from '../../shared/extract/readers/schedule.ts';
import { readTargets } from '../../shared/extract/readers/targets.ts';
import { readUnitRules } from '../../shared/extract/units/unit-rules.ts';
import { readUnits } from '../../shared/extract/units/units.ts';
import { lex } from '../../shared/lex/lex.ts';
import { report } from './report.ts';

/**
 * Readers on one endless block: a text twice as long should take less than 2.4 times as long, whatever it repeats. Processor time, since
 * other work on the machine would count otherwise.
 */
const sizes = [50_000, 100_000, 200_000];
const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['units', (text) => readUnits(text)],
  ['unit rules', (text) => readUnitRules(text)],
  ['lexer', (text) => lex(text, 2024)],
  ['targets', (text) => readTargets(lex(text, 2024))],
  ['deadline', (text) => readDeadline(lex(text, 2024))],
  ['schedule', (text) => readSchedule([lex(text, 2024)])],
  ['breakdown', (text) => readBreakdown([lex(text, 2024)])],
];
const repeated = [
  '（市教育局）',
  '（责任单位：',
  '市教育局、',
  '新城区200个、',
  '由7%降至6%，',
  '2024年',
  '一季度，',
  '（',
  '“',
  '1,',
  '各',
  '。',
];

function milliseconds(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const [name, read] of readers) {
  for (const seed of repeated) {
    const times = sizes.map((size) => {
      const text = seed.repeat(Math.ceil(size / seed.length));
      return Math.min(...[1, 2, 3].map(() => milliseconds(read, text)));
    });
    const [, half = 0, full = 0] = times;
    report({
      subject: `${name}: ${seed}`,
      figure: `${Math.round(full)} ms processor time`,
      ...(full < 20 ? {} : { ratio: full / half, against: 'half the size' }),
    });
  }
}
