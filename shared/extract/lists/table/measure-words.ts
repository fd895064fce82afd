import { unitAt } from '../../../lex/unit.ts';

/** Whether all that stands below a header are units of count: 张, 公里, 万元. */
export function areMeasures(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text !== '');
  return (
    said.length > 0 &&
    said.every((text) => {
      const scaled = /^[万亿]./u.test(text) ? text.slice(1) : text;
      const read = unitAt(scaled, 0);
      return read !== null && read.end === scaled.length;
    })
  );
}

const figureLetters = '0123456789.,，%％—-/';

/** Whether all that stands below a header are bare figures: 12, 4.5, —. */
export function areFigures(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text !== '');
  return said.length > 0 && said.every((text) => [...text].every((letter) => figureLetters.includes(letter)));
}
