const unsound = /[^\P{Cc}\n\t]|\p{Cs}/u;
const controls = /[^\P{Cc}\n\t]/gu;
const halves = /\p{Cs}/gu;

/** Text that any file and any window can hold: without control characters, and with U+FFFD for half a character. */
export function soundText(text: string): string {
  return unsound.test(text) ? text.replace(controls, '').replace(halves, '\ufffd') : text;
}

/** A value of plain data in which every text is sound; what is sound already comes back as it is. */
export function soundTexts<Value>(value: Value): Value;
export function soundTexts(value: unknown): unknown {
  if (typeof value === 'string') return soundText(value);
  if (Array.isArray(value)) return value.map((entry) => soundTexts(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, soundTexts(entry)]));
}
