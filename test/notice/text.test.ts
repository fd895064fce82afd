import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../shared/notice/text.ts';

describe('text as the record holds it', () => {
  it.each([
    ['索\u3000引\u00a0号', '索引号'],
    ['到 2024 年', '到 2024 年'],
    ['80\n批次', '80批次'],
    ['“食安名坊”，\n以点带面', '“食安名坊”，以点带面'],
    ['APP  V 2', 'APP V 2'],
    ['１２．５％', '12.5%'],
    ['ＡＰＰ', 'APP'],
    ['价格,做好', '价格，做好'],
    ['1,500个', '1,500个'],
    ['(一)总体(含2项)', '（一）总体（含2项）'],
    ['指数(CPI)上涨', '指数（CPI）上涨'],
    ['f(x) = 1', 'f(x) = 1'],
    ['市\u200b教\ufeff育\u00ad局', '市教育局'],
    ['\u2f08\u2ea0政府2025年1\u2f49', '人民政府2025年1月'],
    ['养\u2f7c \u2ed3期(\u2eec)', '养老长期（齐）'],
    ['\u2e87\u2e80', '\u{20628}\u2e80'],
    ['  甲  ', '甲'],
    ['', ''],
  ])('%j becomes %j', (raw, folded) => {
    expect(foldText(raw)).toBe(folded);
  });

  it('is the same when folded again', () => {
    const once = foldText(' 第 １ 项 ( 含 5G )，新建\n3 所, 每所 50 万元 ');
    expect(foldText(once)).toBe(once);
  });

  it('maps every radical that has an ideograph, each by itself', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
      expect(foldText(String.fromCharCode(code))).toBe(String.fromCharCode(code).normalize('NFKC'));
    }
    for (let code = 0x2e81; code <= 0x2ef3; code += 1) {
      if (code !== 0x2e9a) expect(foldText(String.fromCharCode(code))).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  });

  it('tells where a character stood that folds to two code units', () => {
    expect(fold('甲\u2e87乙').runs).toEqual([
      { at: 0, from: 0 },
      { at: 2, from: 1 },
    ]);
  });

  it('tells where each run of the result stood and where blanks vanished', () => {
    const raw = '甲\u3000乙１ 2';
    const { text, runs, gaps } = fold(raw);
    expect(text).toBe('甲乙1 2');
    expect(gaps).toEqual([1]);
    expect(runs).toEqual([
      { at: 0, from: 0 },
      { at: 1, from: 2 },
    ]);
  });
});
