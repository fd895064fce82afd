import { readEnvelope } from '../../shared/handoff/read.ts';
import type { Carrier } from '../../shared/history/records.ts';
import { download } from '../../shared/views/download.ts';
import { fileName } from '../platform/file-name.ts';
import type { Announcement, Surface } from '../views/surface.ts';
import { copyFaces } from './clipboard.ts';
import { type Chosen, packChosen } from './pack-chosen.ts';
import { signalOutbox } from './signal.ts';
import { randomUuid } from './uuid.ts';

type Sender = Pick<Surface, 'history' | 'words' | 'announce'>;

/**
 * 发送到 Excel: the chosen items go into the outbox first, marked as sent, and only then on the clipboard; so nothing that left
 * is unknown to the outbox, whatever dies in between. A linked pane hears of it at once.
 */
export async function sendToExcel(sender: Sender, chosen: Chosen): Promise<void> {
  const { history, words, announce } = sender;
  const packed = await packChosen(history, chosen, {
    id: randomUuid(),
    createdAt: new Date().toISOString(),
    title: (titles) =>
      titles.length === 1 ? (titles[0] ?? '') : words.handoff.several(titles[0] ?? '', titles.length),
  });
  if (!packed.ok || packed.value === null) {
    announce({ text: packed.ok ? words.handoff.nothingChosen : words.failure(packed.error), tone: 'error' });
    return;
  }
  const added = await history.outbox.add(packed.value);
  if (!added.ok) {
    announce({ text: words.failure(added.error), tone: 'error' });
    return;
  }
  await copyPart(sender, packed.value.id, 1);
}

/** Copies one part of a batch in the outbox, marking the batch as sent before the clipboard holds it. */
export function copyPart(sender: Sender, batch: string, part: number): Promise<void> {
  return handOver(sender, batch, part, 'clipboard', async (text, { parts, items }) => {
    const { handoff } = sender.words;
    /* The table is made by the ledger's code, which a popup that sends nothing does not load. */
    const { facesOf } = await import('../../shared/handoff/faces.ts');
    const envelope = readEnvelope(text);
    if (!envelope.ok) {
      return { text: sender.words.failure(envelope.error), tone: 'error' };
    }
    return copyFaces(facesOf(envelope.value))
      ? { text: parts === 1 ? handoff.copied(items) : handoff.copiedPart(part, parts), tone: 'done' }
      : { text: handoff.copyFailed, tone: 'error' };
  });
}

/** Saves one part of a batch in the outbox as a `.taizhang.json` file. */
export function savePart(sender: Sender, batch: string, part: number): Promise<void> {
  return handOver(sender, batch, part, 'file', async (text, { title, parts }) => {
    const number = parts === 1 ? '' : `-${part}of${parts}`;
    const name = fileName(title, `${number}.taizhang.json`);
    download(name, `${JSON.stringify(JSON.parse(text), null, 1)}\n`);
    return { text: sender.words.handoff.savedFile(name), tone: 'done' };
  });
}

interface HandedOver {
  readonly title: string;
  readonly items: number;
  readonly parts: number;
}

async function handOver(
  { history, words, announce }: Sender,
  id: string,
  part: number,
  carrier: Carrier,
  deliver: (text: string, about: HandedOver) => Promise<Announcement>,
): Promise<void> {
  const text = await history.outbox.part(id, part);
  const parts = await history.outbox.parts(id);
  if (!text.ok || !parts.ok || text.value === null) {
    announce({ text: text.ok ? words.handoff.textGone : words.failure(text.error), tone: 'error' });
    return;
  }
  const sent = await history.outbox.sent(id, carrier);
  if (!sent.ok) {
    announce({ text: words.failure(sent.error), tone: 'error' });
    return;
  }
  announce(
    await deliver(text.value, { title: sent.value.title, items: sent.value.entries.length, parts: parts.value }),
  );
  await signalOutbox();
}
