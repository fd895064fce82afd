import { batchType } from '../../shared/handoff/batch-type.ts';
import type { Faces } from '../../shared/handoff/faces.ts';

/**
 * Puts one item with the three faces of a batch on the clipboard by a copy event, which needs a click of hers and no permission.
 * Says whether it worked.
 */
export function copyFaces(faces: Faces): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', faces.text);
    event.clipboardData?.setData('text/html', faces.html);
    event.clipboardData?.setData(batchType, faces.batch);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
