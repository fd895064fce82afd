import { LetterSet } from '../../lex/letters.ts';
import { contentOf } from './content.ts';
import { Excerpt } from './excerpt.ts';
import type { Line } from './lines.ts';
import type { MarkerForm } from './marker-form.ts';
import { markerAt } from './markers.ts';
import type { FieldSource } from './sources.ts';

/** The lines of a field as they are printed, its own line first. */
export function fieldLines(field: FieldSource): Excerpt[] {
  const lines = field.lines.map((line) => Excerpt.of(line.text, line.start));
  return field.first.text === '' ? lines : [field.first, ...lines];
}

/** An entry without the number that it begins with. */
export function withoutMarker(excerpt: Excerpt): Excerpt {
  const marker = markerAt(excerpt.text);
  return marker === null ? excerpt : excerpt.slice(marker.length);
}

/** What a numbered sentence in a cell stands behind. */
const sentenceEnds = new LetterSet('。；; ');

/** `1.…2.…3.…` in one cell or line: cut where each number follows the one before at a sentence's end. */
function cutNumbered(excerpt: Excerpt): Excerpt[] {
  const first = markerAt(excerpt.text);
  if (first === null || first.value !== 1) return [withoutMarker(excerpt)];
  const parts: Excerpt[] = [];
  let from = first.length;
  let expected = 2;
  for (let at = from + 1; at < excerpt.text.length; at += 1) {
    if (!sentenceEnds.has(excerpt.text, at - 1)) continue;
    const marker = markerAt(excerpt.text, at);
    if (marker === null || marker.form !== first.form || marker.value !== expected) continue;
    parts.push(excerpt.slice(from, at).trim());
    from = at + marker.length;
    at = from - 1;
    expected += 1;
  }
  parts.push(excerpt.slice(from).trim());
  return parts.filter((part) => part.text !== '');
}

function leadingForm(lines: readonly Line[]): MarkerForm | null {
  for (const line of lines) {
    if (line.marker !== null && line.marker.form !== 'is' && line.marker.form !== 'dash') return line.marker.form;
  }
  return null;
}

/**
 * The entries of 推进措施: one for each number of the field's outermost form, without that number; what is numbered below
 * stays inside it, joined by one blank. Without numbers each paragraph is one.
 */
export function measuresOf(field: FieldSource): Excerpt[] {
  const entries: Excerpt[][] = cutNumbered(field.first)
    .map((entry) => [entry])
    .filter(([entry]) => entry?.text !== '');
  const form = leadingForm(field.lines);
  for (const line of field.lines) {
    const whole = Excerpt.of(line.text, line.start);
    if (form === null) entries.push([whole]);
    else if (line.marker?.form === form) entries.push([contentOf(line)]);
    else {
      const open = entries.at(-1);
      if (open === undefined) entries.push([whole]);
      else open.push(whole);
    }
  }
  return entries.map((parts) => Excerpt.join(parts, ' '));
}
