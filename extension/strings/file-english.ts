import type { FileWords } from './file-chinese.ts';

function named([first = '', ...annexes]: readonly string[]): string {
  const rest = annexes.map((name) => `“${name}”`).join(', ');
  return rest === '' ? `“${first}”` : `“${first}” with ${rest}`;
}

export const fileEnglish: FileWords = {
  open: 'Open a notice file',
  hint: 'Or drop .docx, .xlsx, .pdf, .html, .mhtml, .csv or .txt here; a notice and its annexes become one. Files stay on this machine.',
  reading: (name, at, of) => (of === 1 ? `Reading “${name}”` : `Reading “${name}” (${at} of ${of})`),
  saved: (names, saved) => `${named(names)}: ${saved}`,
  failed: (names, why) => `${named(names)}: ${why}`,
  read: (kept, failed) =>
    failed === 0
      ? `${kept === 1 ? '1 notice' : `${kept} notices`} kept.`
      : `${kept === 1 ? '1 notice' : `${kept} notices`} kept; not kept: ${failed}, for the reasons below.`,
  outcomes: 'What was read',
  close: 'Close',
  keepMarked: (names, warning) => `${named(names)}\n\n${warning}\n\nKeep it in the history all the same?`,
  notKept: 'marked not for release and not kept, as you chose. History is unchanged.',
  empty: 'no list of tasks was found. History is unchanged. Is the file a notice or its annex?',
  failure: {
    broken: 'reading failed. History is unchanged. Save it as .docx or .html and try again.',
    cancelled: 'reading cancelled. History is unchanged.',
  },
  attachments: (count) =>
    count === 1 ? 'The list may be in the attachment:' : `The list may be in one of ${count} attachments:`,
  attachment: (label, title) => (label === title ? title : `${label}: ${title}`),
  attachmentHint: 'Download it and drop it on the full page; it becomes one with this notice.',
  openForAttachments: 'Open the full page for attachments',
  awaited: (title) => `The list of “${title}” is in its attachments. Drop them here to make them one with it:`,
  joined: (names) => `Taken in: ${names.join(', ')}`,
  notAwaited: 'Do not join',
  renewWithFiles:
    'The history holds this notice with its attachments. Download them again and drop them on the full page, to update both together.',
};
