import type { Capture } from '../../shared/notice/capture.ts';
import { receivePage } from '../../shared/page/wire-page.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { MessageError } from '../messages/message-error.ts';
import { askPage } from '../messages/send.ts';
import type { PageReading, PageReport } from '../messages/session.ts';
import { loadEngine } from './load-engine.ts';

/** Ids of the items with any anchored text inside the runs. */
function itemsWithin(capture: Capture, runs: NonNullable<PageReport['selected']>): string[] {
  return capture.notice.items
    .filter((item) =>
      Object.values(capture.provenance[item.id] ?? {}).some((anchor) =>
        runs.some((run) => anchor.start < run.end && anchor.end > run.start),
      ),
    )
    .map((item) => item.id);
}

/** Reads a tab's page as a notice. The page's script sends its index; the engine stays here, so that pages carry little of us. */
export async function readTab(tab: number): Promise<Result<PageReading, MessageError>> {
  const report = await askPage(tab, 'page.read', {});
  if (!report.ok) {
    return report;
  }
  const { page, selected, closedFrames } = report.value;
  const { extractOnce } = await loadEngine();
  const { capture } = extractOnce(receivePage(page), new Date().toISOString());
  return ok({ capture, selected: selected === null ? null : itemsWithin(capture, selected), closedFrames });
}
