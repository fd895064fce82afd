import type { Capture } from './capture.ts';
import { Attachment, type Item, type Notice, Section } from './notice.ts';
import { type Dropped, soundItem } from './sound-item.ts';
import { soundText, soundTexts } from './sound-text.ts';

/** A reading as a record: the notice before its checks, with places and account, and what the record could not hold. */
export interface SoundRecord extends Pick<Capture, 'provenance' | 'figures'> {
  readonly notice: Notice;
  readonly dropped: readonly Dropped[];
}

function stated(text: string | null): string | null {
  return text === '' ? null : text;
}

function count(value: number | null): number | null {
  return value === null || Number.isSafeInteger(value) ? value : null;
}

/** How much of what was dropped a message shows. */
const longest = 40;

/**
 * Makes a reading into a record that its schema takes, whatever the page held: one bad item costs that item or that field, never
 * the page. Everything left out is named in `dropped`.
 */
export function soundRecord(reading: Pick<Capture, 'notice' | 'provenance' | 'figures'>): SoundRecord {
  const { items: all, attachments: linked, sections: headed, ...head } = reading.notice;
  const raw = soundTexts(head);
  const dropped: Dropped[] = [];
  const provenance: Record<string, Capture['provenance'][string]> = { notice: reading.provenance.notice ?? {} };
  const figures: Record<string, Capture['figures'][string]> = {};
  const items: Item[] = [];
  for (const item of all) {
    const claims = reading.figures[item.id];
    const sound = soundItem({ item, anchors: reading.provenance[item.id] ?? {}, claims: claims ?? [] });
    if (sound === null) {
      dropped.push({ item: null, text: item.number === null ? item.id : `${item.number}.` });
      continue;
    }
    items.push(sound.item);
    provenance[item.id] = sound.anchors;
    if (claims !== undefined) figures[item.id] = sound.claims === claims ? claims : [...sound.claims];
    dropped.push(...sound.dropped);
  }
  const attachments = soundTexts(linked).filter((one) => Attachment.safeParse(one).success);
  const sections = soundTexts(headed)
    .map((section) => ({ ...section, declaredItems: count(section.declaredItems) }))
    .filter((one) => {
      const sound = Section.safeParse(one).success;
      if (!sound) dropped.push({ item: null, text: `${one.label}（空白的类别）` });
      return sound;
    });
  return {
    notice: {
      ...reading.notice,
      ...raw,
      url: stated(raw.url),
      site: { name: stated(raw.site.name), id: stated(raw.site.id), column: stated(raw.site.column) },
      documentNumber: stated(raw.documentNumber),
      indexNumber: stated(raw.indexNumber),
      issuer: stated(raw.issuer),
      publisher: stated(raw.publisher),
      topic: stated(raw.topic),
      validity: stated(raw.validity),
      recipients: raw.recipients.filter((name) => name !== ''),
      declaredItems: count(raw.declaredItems),
      declaredSubItems: count(raw.declaredSubItems),
      sections,
      items,
      attachments,
    },
    provenance,
    figures,
    dropped: dropped.map(({ item, text }) => ({ item, text: soundText(text).slice(0, longest) })),
  };
}
