import { batchType } from '../../shared/handoff/batch-type.ts';
import { fail, ok } from '../../shared/result/result.ts';
import { type Arrived, arrivalLimit } from './arrival.ts';
import { readCaptureText } from './capture-text.ts';

/**
 * The record that the HTML face carries in `data-taizhang`. The markup is parsed into an inert document, read for that one
 * attribute and dropped: nothing of it ever reaches the page.
 */
function fromHtml(html: string): string | null {
  if (html === '' || html.length > arrivalLimit || !html.includes('data-taizhang')) return null;
  const inert = new DOMParser().parseFromString(html, 'text/html');
  return inert.querySelector('[data-taizhang]')?.getAttribute('data-taizhang') ?? null;
}

/** Reads a paste event's data: the custom type first, then the HTML face, then plain text. Needs no permission, asks for none. */
export function readPaste(data: DataTransfer): Arrived {
  const faces = [data.getData(batchType), fromHtml(data.getData('text/html')), data.getData('text/plain')];
  const text = faces.find((face) => face !== null && face.trim() !== '');
  if (text === undefined || text === null) return fail({ code: 'empty', message: null });
  const read = readCaptureText(text);
  return read.ok ? ok({ ...read.value, from: 'paste', name: null }) : read;
}
