import { applyEdits, type Edit } from '../../opc/xml/edit.ts';
import { XmlScanner } from '../../opc/xml/scan.ts';

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A part without the crossed-out runs of its rich texts (ECMA-376 18.4.4), and what those say. */
export function withoutStruckRuns(xml: string): { readonly xml: string; readonly struck: readonly string[] } {
  if (!/<(?:\w{1,20}:)?strike/u.test(xml)) return { xml, struck: [] };
  const edits: Edit[] = [];
  const struck: string[] = [];
  const scanner = new XmlScanner(xml);
  let run: { readonly start: number; text: string; struck: boolean } | null = null;
  let inText = false;
  while (scanner.next()) {
    const { kind } = scanner;
    if (kind === 'text' || kind === 'cdata') {
      if (run !== null && inText) run.text += scanner.content();
      continue;
    }
    const local = localName(scanner.name);
    if (kind === 'close') {
      if (local === 't') inText = false;
      if (local !== 'r' || run === null) continue;
      if (run.struck) {
        edits.push({ start: run.start, end: scanner.end, text: '' });
        struck.push(run.text);
      }
      run = null;
    } else if (local === 'r' && kind === 'open') run = { start: scanner.start, text: '', struck: false };
    else if (local === 't') inText = kind === 'open';
    else if (local === 'strike' && run !== null) {
      run.struck = !['0', 'false'].includes(scanner.attribute('val') ?? '1');
    }
  }
  return { xml: applyEdits(xml, edits), struck };
}
