const startsFormula = /^[=+\-@'\t\r＝＋－＠]/;
const readsAsNumber = /^[\s0-9.,%/:()eE+\-年月日时分秒¥￥$]{1,40}$/;
const readsAsTruth = /^(?:true|false)$/i;

/**
 * Whether a spreadsheet that is asked to edit this text would take it for something else: a formula, a number, a date
 * or a truth value. Such a text needs the prefix mark (`quotePrefix`, ECMA-376 18.8.45) to stay the text it is.
 */
export function wouldBeRetyped(text: string): boolean {
  if (startsFormula.test(text) || readsAsTruth.test(text)) return true;
  return readsAsNumber.test(text) && /[0-9]/.test(text);
}
