import { readChineseNumeral } from '../../shared/notice/numerals.ts';

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const number = /\d[\d,， ]*(?:[.·]? ?\d+)?/g;

/** A run of Arabic digits and places, multiplied and added from the left: 1亿2000万 is 1e8 + 2000e4. */
function mixed(text: string): number | null {
  let total = 0;
  let rest = text.replaceAll(/[余多几来]/g, '').replaceAll('零', '');
  while (rest !== '') {
    const found = /^(\d+(?:\.\d+)?)([十百千万亿]*)/.exec(rest);
    if (found === null) return null;
    const scale = [...(found[2] ?? '')].reduce((product, letter) => product * (places[letter] ?? 1), 1);
    total += Number(found[1]) * scale;
    rest = rest.slice(found[0].length);
  }
  return total;
}

/**
 * What the words of a figure can be worth, worked out apart from the lexer and by other means: every number that its digits and places
 * give, alone or times the last place. Empty where only the lexer knows how.
 */
export function worths(words: string): number[] {
  const text = words
    .replaceAll(/(?<!万[1-9])千(?=[瓦米克伏兆])|百(?=分点)/g, '')
    .replaceAll(/[余多]/g, '')
    .replaceAll(/(\d) ?[,， ] ?(?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/(\d) ?[.·] ?(?=\d)/g, '$1.')
    .replaceAll(' ', '');
  const runs = text.match(/[\d.十百千万亿余多零]*\d[\d.十百千万亿余多零]*/g) ?? [];
  const values = runs.map(mixed).filter((value) => value !== null);
  const last = [...(runs.at(-1)?.match(/[十百千万亿]+$/)?.[0] ?? '')].reduce(
    (product, letter) => product * (places[letter] ?? 1),
    1,
  );
  const chinese = (text.match(/[零〇一二三四五六七八九十百千万亿两]+/g) ?? [])
    .map(readChineseNumeral)
    .filter((value) => value !== null);
  const sum = text.includes('+') ? [values.reduce((total, value) => total + value, 0)] : [];
  return [...values, ...values.map((value) => value * last), ...sum, ...chinese].map((value) =>
    Number.isInteger(value) ? value : Number(value.toPrecision(12)),
  );
}

/** Whether a figure is printed in a way that `worths` can work out: in Arabic digits and places alone. */
export function isPlain(words: string): boolean {
  return (
    words.match(number) !== null &&
    !/[百千万亿] ?\d(?![\d.万千百])|[百千万]?分之|成|半|[分时]\d|小时\d|[百千]\d+[百千]?万|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖拾佰仟]/.test(
      words,
    )
  );
}
