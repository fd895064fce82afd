import { batchType } from '../../shared/handoff/batch-type.ts';
import { arrivalLimit } from './arrival.ts';

/**
 * The record that the HTML face carries in `data-taizhang`. The markup is parsed into an inert document, read for that one
 * attribute and dropped: nothing of it ever reaches the page.
 */
function fromHtml(html: string): string | null {
  if (html === '' || html.length > arrivalLimit || !html.includes('data-taizhang')) return null;
  const inert = new DOMParser().parseFromString(html, 'text/html');
  return inert.querySelector('[data-taizhang]')?.getAttribute('data-taizhang') ?? null;
}

/**
 * The text of a paste event: the custom type first, then the HTML face, then plain text; null where none holds any. Needs no
 * permission, asks for none. An event's data is there during the event only, so this waits for nothing.
 */
export function pastedText(data: DataTransfer): string | null {
  const faces = [data.getData(batchType), fromHtml(data.getData('text/html')), data.getData('text/plain')];
  return faces.find((face) => face !== null && face.trim() !== '') ?? null;
}
