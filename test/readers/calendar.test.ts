import { describe, expect, it } from 'vitest';
import { readBreakdown, toldShares } from '../../shared/extract/readers/breakdown.ts';
import { readDeadline, readDeadlineCell } from '../../shared/extract/readers/deadline.ts';
import { readEvents } from '../../shared/extract/readers/events.ts';
import { readQualities } from '../../shared/extract/readers/qualities.ts';
import { readSchedule, readScheduleCell } from '../../shared/extract/readers/schedule.ts';
import { deadlineCases, deadlineCellCases } from '../../shared/extract/vocabulary/deadline.cases.ts';
import { qualityCases } from '../../shared/extract/vocabulary/quality-words.ts';
import { breakdownCases, scheduleCases } from '../../shared/extract/vocabulary/schedule.cases.ts';
import { lex } from '../../shared/lex/lex.ts';

describe('deadlines', () => {
  it.each(deadlineCases)('%s: %s', (_rule, sentence, date) => {
    expect(readDeadline(lex(sentence, 2024))?.value.date ?? null).toBe(date);
  });

  it.each(deadlineCellCases)('cell %s', (cell, date, text) => {
    expect(readDeadlineCell(lex(cell, 2024))?.value).toEqual({ date, text });
  });

  it('keep 到 in their words', () => {
    expect(readDeadline(lex('力争到2025年，全部建成。', 2024))?.value.text).toBe('到2025年');
  });

  it('leave an empty cell empty', () => {
    expect(readDeadlineCell(lex(' — ', 2024))).toBeNull();
  });
});

describe('events', () => {
  it('are what begins or is finished by a date', () => {
    const read = readEvents(lex('5月底前动工，9月投入使用，每月10日前报送进展。', 2024));
    expect(read.map(({ value }) => `${value.text} ${value.date} ${value.event}`)).toEqual([
      '5月底前 2024-05-31 动工',
      '9月 2024-09-30 投入使用',
    ]);
  });
});

describe('qualities', () => {
  it.each(qualityCases)('%s', (sentence, qualities) => {
    expect(readQualities(lex(sentence, 2024)).map(({ value }) => value)).toEqual(qualities);
  });
});

describe('schedules', () => {
  it.each(scheduleCases)('%s', (_rule, lines, entries) => {
    const read = readSchedule(lines.map((line) => lex(line, 2024)));
    expect(read.map(({ value }) => `${value.start}..${value.end} ${value.text}`)).toEqual(entries);
    for (const { line, start, end, value } of read) {
      expect((lines[line] ?? '').slice(start, end)).toContain(value.period);
    }
  });

  it('tell cumulative figures from each period’s own', () => {
    const read = readSchedule([lex('一季度，新增5个；二季度，累计建成16个。', 2024)]);
    expect(read.flatMap(({ value }) => value.amounts)).toEqual([
      { value: 5, unit: '个', cumulative: false },
      { value: 16, unit: '个', cumulative: true },
    ]);
  });

  it('read a cell under a period', () => {
    expect(readScheduleCell('二季度', lex('完成主体施工', 2024), '体育馆')?.value).toMatchObject({
      start: '2024-04-01',
      end: '2024-06-30',
      text: '体育馆：完成主体施工',
    });
    expect(readScheduleCell('备注', lex('完成', 2024), null)).toBeNull();
  });
});

describe('breakdowns', () => {
  it.each(breakdownCases)('%s', (_rule, lines, shares) => {
    expect(
      readBreakdown(lines.map((line) => lex(line, 2024))).map(
        ({ value }) => `${value.name} ${value.value} ${value.unit}`,
      ),
    ).toEqual(shares);
  });

  it('name what is shared out', () => {
    const [share] = readBreakdown([
      lex('开工建设公共停车位900个。其中，新城区200个、碑林区300个、莲湖区400个。', 2024),
    ]);
    expect(share?.value.of).toBe('公共停车位');
  });

  it('cover the figures of shares inside a text', () => {
    const text = '新建公园9座，其中东城区3座、西城区2座、北城区4座。';
    expect(toldShares(lex(text, 2024)).map(({ start, end }) => text.slice(start, end))).toEqual([
      '东城区3座',
      '西城区2座',
      '北城区4座',
    ]);
  });
});
