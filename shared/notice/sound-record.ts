import type { Capture } from './capture.ts';
import { Attachment, type Item, type Notice, Section } from './notice.ts';
import { isSoundAlready } from './sound-already.ts';
import { type Dropped, soundItem } from './sound-item.ts';
import { soundText, soundTexts } from './sound-text.ts';

/** A reading as a record: the notice before its checks, with places and account, and what the record could not hold. */
export interface SoundRecord extends Pick<Capture, 'provenance' | 'figures'> {
  readonly notice: Notice;
  readonly dropped: readonly Dropped[];
}

type Reading = Pick<Capture, 'notice' | 'provenance' | 'figures'>;

type SoundItems = Pick<Capture, 'provenance' | 'figures'> & { readonly items: Item[]; readonly dropped: Dropped[] };

function stated(text: string | null): string | null {
  return text === '' ? null : text;
}

function count(value: number | null): number | null {
  return value === null || Number.isSafeInteger(value) ? value : null;
}

/** How much of what was dropped a message shows. */
const longest = 40;

/** The items of a reading that a record can hold, with their places and their account; those of a sound reading come back as they are. */
function soundItems({ notice, provenance: read, figures: account }: Reading): SoundItems {
  const own = read.notice ?? {};
  if (notice.items.every(isSoundAlready)) {
    const provenance = read.notice === own ? read : { notice: own, ...read };
    return { items: notice.items, provenance, figures: account, dropped: [] };
  }
  const items: Item[] = [];
  const provenance: Capture['provenance'] = { notice: own };
  const figures: Capture['figures'] = {};
  const dropped: Dropped[] = [];
  for (const item of notice.items) {
    const claims = account[item.id];
    const sound = soundItem({ item, anchors: read[item.id] ?? {}, claims: claims ?? [] });
    if (sound === null) {
      dropped.push({ item: null, text: item.number === null ? item.id : `${item.number}.` });
      continue;
    }
    items.push(sound.item);
    provenance[item.id] = sound.anchors;
    if (claims !== undefined) figures[item.id] = sound.claims === claims ? claims : [...sound.claims];
    dropped.push(...sound.dropped);
  }
  return { items, provenance, figures, dropped };
}

/**
 * Makes a reading into a record that its schema takes, whatever the page held: one bad item costs that item or that field, never
 * the page. Everything left out is named in `dropped`.
 */
export function soundRecord(reading: Reading): SoundRecord {
  const { items: _, attachments: linked, sections: headed, ...head } = reading.notice;
  const raw = soundTexts(head);
  const { items, provenance, figures, dropped } = soundItems(reading);
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
