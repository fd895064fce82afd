import type { Attachment } from '../../shared/notice/notice.ts';
import { useShell } from '../views/surface.ts';
import { fileTitle } from './awaited.ts';

/** Attachments by label and file name; a link where the page gave one. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const { words } = useShell();
  return (
    <ul>
      {attachments.map(({ label, title, href }) => {
        const name = words.files.attachment(label, fileTitle({ title, href }));
        return (
          <li key={name}>
            {href !== null && /^https?:/iu.test(href) ? (
              <a href={href} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        );
      })}
    </ul>
  );
}
