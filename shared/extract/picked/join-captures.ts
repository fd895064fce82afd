import { recheck } from '../../check/check.ts';
import type { Capture } from '../../notice/capture.ts';

/**
 * A notice that goes on over several pages, page by page: the first page's head leads, the chosen items of the next page follow its
 * own, nothing is renumbered, and whether a further page follows is what the next page says. Items that are there already are not added again, so that joining twice changes nothing.
 */
export function joinCaptures(first: Capture, next: Capture, chosen: ReadonlySet<string>): Capture {
  const known = new Set(first.notice.items.map((item) => item.id));
  const added = next.notice.items.filter((item) => chosen.has(item.id) && !known.has(item.id));
  const ids = new Set(added.map((item) => item.id));
  const sections = next.notice.sections.filter(
    (section) => !first.notice.sections.some(({ label, title }) => label === section.label && title === section.title),
  );
  const notice = {
    ...first.notice,
    sections: [...first.notice.sections, ...sections],
    items: [...first.notice.items, ...added],
    findings: [
      ...first.notice.findings.filter(({ code }) => code !== 'list-continues'),
      ...next.notice.findings.filter(({ code, item }) => (item === null ? code === 'list-continues' : ids.has(item))),
    ],
  };
  const places = added.map((item) => [item.id, next.provenance[item.id] ?? {}] as const);
  const counted = added.map((item) => [item.id, next.figures[item.id] ?? []] as const);
  return {
    notice: { ...notice, findings: recheck(notice) },
    provenance: { ...first.provenance, ...Object.fromEntries(places) },
    figures: { ...first.figures, ...Object.fromEntries(counted) },
    capturedAt: next.capturedAt,
  };
}
