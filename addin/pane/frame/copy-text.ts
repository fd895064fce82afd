/**
 * Puts a text on the clipboard by a copy event, which a framed pane may do on a click without any permission, where the
 * asynchronous clipboard is denied to it. Says whether it worked.
 */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
