import { isDigitAt, LetterSet } from './letters.ts';

const firstChinese = 0x3400;
const lastChinese = 0x9fff;
const marksBefore = new LetterSet('，。；：、（《“');
const marksAfter = new LetterSet('，。；：、）》”');
const figureEnds = new LetterSet('0123456789%‰');
const points = new LetterSet('.');

function isChineseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= firstChinese && code <= lastChinese;
}

/** Where a figure begins at `at`, points before its digits or not. */
function opensFigure(text: string, at: number): boolean {
  return isDigitAt(text, points.runEnd(text, at));
}

/** Where single blanks stand that were typed between Chinese and figures and part nothing: 由 7%降至 6%, 到 2025 年. */
export function typedGaps(text: string): number[] {
  const gaps: number[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const before = at - 1;
    const into = (isChineseAt(text, before) || marksBefore.has(text, before)) && opensFigure(text, at + 1);
    const outOf = figureEnds.has(text, before) && (isChineseAt(text, at + 1) || marksAfter.has(text, at + 1));
    if (into || outOf) gaps.push(at);
  }
  return gaps;
}
