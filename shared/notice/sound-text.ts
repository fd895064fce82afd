const controls = /[^\P{Cc}\n\t]/gu;
const halves = /\p{Cs}/gu;

const lineFeed = 0x0a;
const tab = 0x09;

/** Where half a character may stand: the code is one of a pair. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Whether a text may hold a control character or half a character; most hold neither, and this tells so fast. */
function mayBeUnsound(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xa0 ? (code < 0x20 && code !== lineFeed && code !== tab) || code >= 0x7f : isSurrogate(code)) {
      return true;
    }
  }
  return false;
}

/** Whether a text is one already that any file and any window can hold. */
export function isSoundText(text: string): boolean {
  return !mayBeUnsound(text);
}

/** Text that any file and any window can hold: without control characters, and with U+FFFD for half a character. */
export function soundText(text: string): string {
  return mayBeUnsound(text) ? text.replace(controls, '').replace(halves, '\ufffd') : text;
}

function isSound(value: unknown): boolean {
  if (typeof value === 'string') return isSoundText(value);
  if (Array.isArray(value)) return value.every(isSound);
  if (typeof value !== 'object' || value === null) return true;
  for (const entry of Object.values(value)) if (!isSound(entry)) return false;
  return true;
}

/** A value of plain data in which every text is sound; what is sound already comes back as it is. */
export function soundTexts<Value>(value: Value): Value;
export function soundTexts(value: unknown): unknown {
  if (isSound(value)) return value;
  if (typeof value === 'string') return soundText(value);
  if (Array.isArray(value)) return value.map((entry) => soundTexts(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, soundTexts(entry)]));
}
