import { fail, ok } from '../../shared/result/result.ts';
import { type Arrived, arrivalLimit } from './arrival.ts';
import { readCaptureText } from './capture-text.ts';

/** What a file is taken for, by its name: captures, a workbook, or a document that is read as a notice. */
export function fileUse({ name }: File): 'captures' | 'workbook' | 'document' {
  if (/\.jsonl?$/iu.test(name)) return 'captures';
  return /\.xls[xm]?$/iu.test(name) ? 'workbook' : 'document';
}

/** Reads captures from a file the clerk opened or dropped. */
export async function readCaptureFile(file: File): Promise<Arrived> {
  if (file.size > arrivalLimit) return fail({ code: 'too-large', message: null });
  try {
    const read = readCaptureText(await file.text());
    return read.ok ? ok({ ...read.value, from: 'file', name: file.name }) : read;
  } catch {
    return fail({ code: 'unreadable', message: null });
  }
}
