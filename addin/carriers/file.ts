import { fail, ok } from '../../shared/result/result.ts';
import { type Arrived, arrivalLimit } from './arrival.ts';
import { readCaptureText } from './capture-text.ts';

/** Whether a file is a workbook, by its name. */
export function isWorkbookFile(file: File): boolean {
  return /\.xls[xm]?$/i.test(file.name);
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
