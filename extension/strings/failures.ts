import type { DocumentErrorCode } from '../../shared/files/document-error.ts';
import type { EnvelopeErrorCode } from '../../shared/handoff/read.ts';
import type { HistoryErrorCode } from '../../shared/history/history-error.ts';
import type { Failure } from '../../shared/views/words/chinese-failure.ts';
import type { MessageErrorCode } from '../messages/message-error.ts';

type FailureCode = HistoryErrorCode | MessageErrorCode | EnvelopeErrorCode | DocumentErrorCode;

/** Every failure in English, by its code: what happened, what is safe, what to do. A code without its sentence does not compile. */
export const englishFailures: Readonly<Record<FailureCode, string>> = {
  quota:
    'Not saved: this machine has no more room for the browser. History is unchanged. Back up, delete old notices and try again.',
  outdated: 'A newer version of Taizhang is in use. What is kept is unchanged. Close this window and open it again.',
  closed:
    'History was closed while another window upgrades it. What is kept is unchanged. Close this page and open it again.',
  unavailable:
    'History cannot be opened: this window may not keep data, as in private browsing. Use an ordinary window.',
  'not-found': 'This record was not found; another window may have removed it. All else is unchanged.',
  invalid: 'Not saved: the content does not fit the record. History is unchanged. Capture the page again.',
  joined:
    'Not updated: the history holds this notice with its attachments, and this time only the page was read. History is unchanged. Drop the attachments on the full page again.',
  damaged:
    'The content is damaged or incomplete and was not taken in. History is unchanged. Fetch it again or restore a backup.',
  failed:
    'This step failed; history is unchanged. Try again, and if that does not help, back up and restart the browser.',
  'no-access':
    'This page cannot be read: the browser keeps extensions out of pages of this kind (new tab, extension store, PDF viewer). History is unchanged. Open the notice and click the icon.',
  'page-gone':
    'This page cannot be read: it is still loading, or another page took its place. History is unchanged. Try again.',
  'page-left': 'This page left while it was being read. History is unchanged. Wait until it is loaded and try again.',
  'page-too-large':
    'This page is too large to read: more than 400,000 elements or 16 million letters. History is unchanged. Save the list as a file and drop it on the full page of the history.',
  'page-unread':
    'Reading this page failed. History is unchanged. Pick on the page, or save the notice as a file and drop it on the history.',
  'panel-removed':
    'The picker cannot be opened: this page removes its panel. History is unchanged. Capture from the popup instead.',
  'no-session': 'This page has not been read yet. History is unchanged. Click the icon on the page of the notice.',
  history: 'Not saved to the history, which is unchanged. Try again.',
  asleep:
    'The extension did not answer. History is unchanged. Try again; if that does not help, switch the extension off and on.',
  'request-unknown':
    'Two parts of the extension are of different versions; nothing was done. Close this window and open it again.',
  'reply-unknown':
    'The extension’s answer was incomplete and cannot be shown. History is unchanged. Close this window and open it again.',
  thrown: 'The extension failed in this step. History is unchanged. Try again; if that does not help, back up first.',
  'too-large': 'This is larger than can be taken in; nothing was read. Keep only the list and try again.',
  'not-json': 'This is no batch: it is not readable as one. Nothing was changed.',
  'not-a-batch': 'This is neither a batch nor a receipt of Taizhang. Nothing was changed.',
  'newer-version': 'This was made by a newer version of Taizhang. Nothing was changed. Update the extension first.',
  'forged-key': 'This batch does not fit its own checksums. Nothing was changed. Send it anew from the history.',
  'legacy-format': 'This is an old Office format. It was not read. Save it as .docx or .xlsx and try again.',
  'other-format': 'This is no notice: files of this format are not read. Choose a page, .docx, .xlsx, PDF or text.',
  encrypted: 'This file has a password and was not read. Remove the password, save a copy and try again.',
  'no-text':
    'This file holds pictures and no text. It was not read. Ask for the original, or for one that was read by OCR.',
  unsupported: 'This file uses what is not read. Save it as .docx or .html and try again.',
  cancelled: 'Reading was cancelled. History is unchanged.',
};

const byCode: ReadonlyMap<string, string> = new Map(Object.entries(englishFailures));

export function englishFailure({ code }: Failure): string {
  return byCode.get(code) ?? englishFailures.failed;
}
