import { decodeCellText } from '../../../opc/xml/escape.ts';
import { XmlScanner } from '../../../opc/xml/scan.ts';

/** A tag's name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The plain text of a string item (`si`, `is`) whose opening tag the scanner stands on: the runs joined, phonetic runs
 * left out (ECMA-376 18.4.8, 18.4.6). The scanner ends on the item's closing tag.
 */
export function readStringItem(scanner: XmlScanner): string {
  if (scanner.kind === 'empty') return '';
  const item = scanner.name;
  let text = '';
  let inText = false;
  let phonetic = 0;
  while (scanner.next()) {
    if (scanner.kind === 'text' || scanner.kind === 'cdata') {
      if (inText && phonetic === 0) text += scanner.content();
    } else if (scanner.kind === 'close') {
      if (scanner.name === item) break;
      const local = localName(scanner.name);
      if (local === 't') inText = false;
      if (local === 'rPh') phonetic -= 1;
    } else if (scanner.kind === 'open') {
      const local = localName(scanner.name);
      if (local === 't') inText = true;
      if (local === 'rPh') phonetic += 1;
    }
  }
  return decodeCellText(text);
}

/** The shared strings of a workbook, in their order. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opens && localName(scanner.name) === 'si') {
      strings.push(readStringItem(scanner));
    }
  }
  return strings;
}
