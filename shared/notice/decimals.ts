/** `toFixed` takes no more. */
const mostPlaces = 100;

/** Digits after the point of a number written in decimal: 2 for 3.05, 7 for 1e-7. */
function placesOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  const written = point < 0 ? 0 : digits.length - point - 1;
  return Math.min(mostPlaces, Math.max(0, written - Number(exponent)));
}

/** The sum that she reckons on paper: as many places as its figures have, without the rest that binary fractions leave (0.1 + 0.2 is 0.3). */
export function sum(values: readonly number[]): number {
  const places = values.reduce((most, value) => Math.max(most, placesOf(value)), 0);
  return Number(values.reduce((total, value) => total + value, 0).toFixed(places));
}

/** What the first figure has more than the second, reckoned as `sum` does; negative where it has less. */
export function difference(value: number, other: number): number {
  return sum([value, -other]);
}

/** A figure times a whole number, without the rest that binary multiplication leaves: 5.19 times 10,000 is 51,900. */
export function times(value: number, whole: number): number {
  return Number((value * whole).toFixed(placesOf(value)));
}

/** A figure as a sheet keeps it, with fifteen digits: what a multiplication by 0.0001 leaves behind them is gone. */
export function asKept(value: number): number {
  return Number(value.toPrecision(15));
}
