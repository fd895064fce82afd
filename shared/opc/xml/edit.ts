import { encodeXml } from './escape.ts';
import type { XmlElement } from './tree.ts';

/** A splice: `text` instead of what lies between `start` and `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place keep their order. What lies between them is copied as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError('edits overlap');
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Sets an attribute of an element, replacing only its value where it is there; null removes it. */
export function setAttribute(element: XmlElement, name: string, value: string | null): Edit[] {
  const found = element.attributes.find((attribute) => attribute.name === name);
  if (value === null) return found === undefined ? [] : [{ start: found.start - 1, end: found.valueEnd + 1, text: '' }];
  if (found?.value === value) return [];
  if (found !== undefined) return [{ start: found.valueStart, end: found.valueEnd, text: encodeXml(value) }];
  const at = element.start + 1 + element.name.length;
  return [{ start: at, end: at, text: ` ${name}="${encodeXml(value)}"` }];
}

/** Replaces what an element holds; `source` is the text it was read from. */
export function setContent(source: string, element: XmlElement, content: string): Edit {
  return element.contentEnd === element.end
    ? openEmpty(source, element, content)
    : { start: element.contentStart, end: element.contentEnd, text: content };
}

/** Adds XML as the last thing an element holds. */
export function appendInside(source: string, element: XmlElement, content: string): Edit {
  return element.contentEnd === element.end
    ? openEmpty(source, element, content)
    : { start: element.contentEnd, end: element.contentEnd, text: content };
}

/** `<a/>` as `<a>…</a>`. */
function openEmpty(source: string, element: XmlElement, content: string): Edit {
  const slash = source.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: `>${content}</${element.name}>` };
}

/** Takes an element out with all it holds. */
export function removeElement(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}
