const yes: ReadonlySet<string> = new Set(['true', '是', '√', '✓', '已完成']);
const no: ReadonlySet<string> = new Set(['否', '×', '未完成']);

/** Whether a cell's text says yes: a ticked box, 是, √, 已完成. */
export function saysYes(text: string): boolean {
  return yes.has(text);
}

/** Whether a cell's text answers yes or no. */
export function saysYesOrNo(text: string): boolean {
  return yes.has(text) || no.has(text);
}
