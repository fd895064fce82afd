import { encodeCellText } from '../../../opc/xml/escape.ts';
import type { CellValue } from '../../cell.ts';
import { isDay } from '../../cell.ts';
import { serialOf } from '../grid/serial.ts';
import { dayFormat, showsDay } from '../style/number-format.ts';
import type { CellStyle, StyleChange } from '../style/styles.ts';
import { wouldBeRetyped } from './retype.ts';

const needsSpace = /^\s|\s$|[\n\t]| {2}/;

/** The style a value asks for over the one its cell has: a date format for a day, the prefix mark for a text that needs it. */
export function styleFor(value: CellValue, format: string | undefined, now: CellStyle): StyleChange {
  const asked = format ?? now.format;
  const shown = isDay(value) && !showsDay(asked) ? dayFormat : asked;
  return { format: shown, quotePrefix: typeof value === 'string' && shown !== '@' && wouldBeRetyped(value) };
}

/** A `c` element for a value. Text is an inline string, so that no program can read it as a formula when opening the file. */
export function cellXml(prefix: string, name: string, style: number, value: CellValue, date1904: boolean): string {
  const open = `<${prefix}c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  const text = isDay(value) ? (serialOf(value.day, date1904) ?? value.day) : value;
  if (text === null || text === '') return `${open}/>`;
  if (typeof text === 'number') return `${open}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  if (typeof text === 'boolean') return `${open} t="b"><${prefix}v>${text ? 1 : 0}</${prefix}v></${prefix}c>`;
  const space = needsSpace.test(text) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><${prefix}is><${prefix}t${space}>${encodeCellText(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}
