import type { Capture } from '../../notice/capture.ts';
import type { Item } from '../../notice/notice.ts';

/** Title and text as the notice prints them in one line; the mark between them is read from the capture, else it is a full stop. */
export function printedLine(capture: Capture, item: Item): string {
  if (item.text.startsWith(item.title)) return item.text;
  const mark = capture.provenance[item.id]?.title?.suffix.slice(0, 1) ?? '';
  return `${item.title}${/[，；：。]/.test(mark) ? mark : '。'}${item.text}`;
}
