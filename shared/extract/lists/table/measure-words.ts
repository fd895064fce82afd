import { LetterSet } from '../../../lex/letters.ts';
import { unitAt } from '../../../lex/unit.ts';

const scales = new LetterSet('万亿');

/** Whether all that stands below a header are units of count: 张, 公里, 万元. */
export function areMeasures(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text !== '');
  return (
    said.length > 0 &&
    said.every((text) => {
      const scaled = scales.has(text, 0) && text.length > 1 ? text.slice(1) : text;
      const read = unitAt(scaled, 0);
      return read !== null && read.end === scaled.length;
    })
  );
}

const figureLetters = new LetterSet('0123456789.,，%％—-/');

/** Whether all that stands below a header are bare figures: 12, 4.5, —. */
export function areFigures(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text !== '');
  return said.length > 0 && said.every((text) => figureLetters.runEnd(text) === text.length);
}
