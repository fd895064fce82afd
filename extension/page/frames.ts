import { leadsSomewhere } from '../../shared/notice/address.ts';
import type { PageDocument } from '../../shared/page/dom.ts';
import { findAll, rootOf } from './unclobbered.ts';

/** The frames of a document: those whose content this script may read, and the addresses of those it may not. */
export interface FrameSurvey {
  readonly open: ReadonlyMap<string, PageDocument>;
  readonly closed: readonly string[];
}

const smallest = 80;

/** Looks at each `<iframe>` once. Frames too small to hold a list (counters, share buttons), and addresses that run something, are not reported as closed. */
export function surveyFrames(page: Document): FrameSurvey {
  const open = new Map<string, PageDocument>();
  const closed: string[] = [];
  for (const frame of findAll(page, 'iframe, frame')) {
    const src = frame.getAttribute('src');
    if (src !== null && src !== '' && (frame instanceof HTMLIFrameElement || frame instanceof HTMLFrameElement)) {
      const content = contentOf(frame);
      if (content !== null) {
        open.set(src, content);
      } else if (frame.clientWidth >= smallest && frame.clientHeight >= smallest && leadsSomewhere(frame.src)) {
        closed.push(frame.src);
      }
    }
  }
  return { open, closed };
}

function contentOf(frame: HTMLIFrameElement | HTMLFrameElement): PageDocument | null {
  try {
    return frame.contentDocument === null ? null : { documentElement: rootOf(frame.contentDocument) };
  } catch {
    return null;
  }
}
