import { z } from 'zod/mini';
import { leadsSomewhere, unsafeAddress } from './address.ts';
import { noticeSchema } from './schema-name.ts';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const IsoDay = z.iso.date();

/** Text a page printed: never empty; what is not stated is null. */
export const Printed = z.string().check(z.minLength(1));

/** An address that a link may carry: it leads somewhere and runs nothing. */
export const Address = Printed.check(z.refine(leadsSomewhere, { error: unsafeAddress }));

export const UnitRole = z.enum(['牵头', '责任', '配合']);
export type UnitRole = z.infer<typeof UnitRole>;

export const UnitBasis = z.enum(['printed', 'first-listed', 'annex']);
export type UnitBasis = z.infer<typeof UnitBasis>;

/** Who is responsible: `name` as printed, `canonical` with elided prefixes and short forms resolved against the notice. */
export const Unit = z.strictObject({ name: Printed, canonical: Printed, role: UnitRole, basis: UnitBasis });
export type Unit = z.infer<typeof Unit>;

/** A person the notice itself prints beside an item, with the label it was printed under. */
export const Leader = z.strictObject({ name: Printed, role: Printed });
export type Leader = z.infer<typeof Leader>;

export const Comparator = z.enum(['=', '>=', '<=', '>', '<', '~']);
export type Comparator = z.infer<typeof Comparator>;

/** 力争, 争取 and 努力 make a figure a `stretch`; every other promise is `firm`. */
export const Commitment = z.enum(['firm', 'stretch']);
export type Commitment = z.infer<typeof Commitment>;

/** 每季度不少于1次: `{count: 1, per: '季度'}`. */
export const Frequency = z.strictObject({ count: z.number(), per: Printed });
export type Frequency = z.infer<typeof Frequency>;

/**
 * One promised figure. `value`, `upper` and `from` are in `unit` itself: 1.5万个 is 15000 个. `parent` is the index in the item's
 * targets of the figure that this one is a part of (其中, 含); parts are never added to their whole.
 */
export const Target = z.strictObject({
  text: Printed,
  metric: z.nullable(Printed),
  comparator: Comparator,
  value: z.number(),
  upper: z.nullable(z.number()),
  from: z.nullable(z.number()),
  unit: z.string(),
  per: z.nullable(Printed),
  change: z.boolean(),
  commitment: Commitment,
  parent: z.nullable(z.int().check(z.nonnegative())),
  frequency: z.nullable(Frequency),
});
export type Target = z.infer<typeof Target>;

/** 完成时限: the printed words and the last day they can mean, null where they name no day. */
export const Deadline = z.strictObject({ text: Printed, date: z.nullable(IsoDay) });
export type Deadline = z.infer<typeof Deadline>;

/** Something that happens on the way (5月底前动工): its words, the last day they can mean, and what happens. */
export const ItemEvent = z.strictObject({ text: Printed, date: z.nullable(IsoDay), event: Printed });
export type ItemEvent = z.infer<typeof ItemEvent>;

/** Why an item asks nothing of this place: 无任务, or 由市级统一实施. */
export const ApplicableReason = z.enum(['none', 'above']);
export type ApplicableReason = z.infer<typeof ApplicableReason>;

export const Amount = z.strictObject({ value: z.number(), unit: z.string(), cumulative: z.boolean() });
export type Amount = z.infer<typeof Amount>;

/** One entry of 进度计划: a month, quarter or range, both days included. */
export const ScheduleEntry = z.strictObject({
  period: Printed,
  start: IsoDay,
  end: IsoDay,
  subject: z.nullable(Printed),
  text: Printed,
  amounts: z.array(Amount),
});
export type ScheduleEntry = z.infer<typeof ScheduleEntry>;

/** One share of a total; `of` names the total where an item has several. */
export const Share = z.strictObject({ name: Printed, value: z.number(), unit: z.string(), of: z.nullable(Printed) });
export type Share = z.infer<typeof Share>;

export const Item = z.strictObject({
  id: Printed,
  list: z.nullable(Printed),
  number: z.nullable(z.int()),
  section: z.nullable(Printed),
  title: Printed,
  text: Printed,
  units: z.array(Unit),
  leaders: z.array(Leader),
  targets: z.array(Target),
  /** Promises without a number, as printed: 全覆盖, 动态清零, 应保尽保. */
  qualities: z.array(Printed),
  deadline: z.nullable(Deadline),
  events: z.array(ItemEvent),
  schedule: z.array(ScheduleEntry),
  funding: z.nullable(Printed),
  measures: z.array(Printed),
  breakdown: z.array(Share),
  applicable: z.boolean(),
  /** Null where `applicable` is true, or where the notice does not say why it is false. */
  applicableReason: z.nullable(ApplicableReason),
  quote: Printed,
});
export type Item = z.infer<typeof Item>;

export const Section = z.strictObject({ label: z.string(), title: Printed, declaredItems: z.nullable(z.int()) });
export type Section = z.infer<typeof Section>;

export const Attachment = z.strictObject({
  label: Printed,
  title: Printed,
  units: z.array(Unit),
  href: z.nullable(Address),
});
export type Attachment = z.infer<typeof Attachment>;

export const FindingCode = z.enum([
  'not-for-release',
  'count-mismatch',
  'number-gap',
  'number-repeat',
  'breakdown-sum',
  'schedule-sum',
  'schedule-order',
  'deadline-out-of-range',
  'rate-out-of-range',
  'figure-unread',
  'unit-missing',
  'unit-unclear',
  'unit-unread',
  'text-differs',
  'no-items',
  'hidden-text',
  'left-out',
  'unread-part',
  'chapter-unread',
  'line-unread',
  'list-continues',
  'not-kept',
  'lead-inferred',
  'weak-evidence',
]);
export type FindingCode = z.infer<typeof FindingCode>;

export const FindingLevel = z.enum(['error', 'warning', 'info']);
export type FindingLevel = z.infer<typeof FindingLevel>;

/** A figure or a word that a finding's message names, under a name of its check; `unit` is empty for words. */
export const FindingFigure = z.strictObject({
  name: Printed,
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
});
export type FindingFigure = z.infer<typeof FindingFigure>;

/**
 * 核对提示. `code` is a `FindingCode`, or one of a later version, which is kept and shown by its message. `item` is the item's id,
 * null for the notice as a whole; `message` is Chinese and names `figures`, from which a surface may phrase it in its own language.
 */
export const Finding = z.strictObject({
  code: Printed,
  level: FindingLevel,
  item: z.nullable(Printed),
  message: Printed,
  figures: z.array(FindingFigure),
});
export type Finding = z.infer<typeof Finding>;

export const Site = z.strictObject({
  name: z.nullable(Printed),
  id: z.nullable(Printed),
  column: z.nullable(Printed),
});
export type Site = z.infer<typeof Site>;

export { noticeSchema };

/** One government notice as captured. A field that the notice does not state is null or [], never guessed and never "". */
export const Notice = z.strictObject({
  schema: z.literal(noticeSchema),
  url: z.nullable(Address),
  site: Site,
  title: z.string(),
  documentNumber: z.nullable(Printed),
  indexNumber: z.nullable(Printed),
  issuer: z.nullable(Printed),
  publisher: z.nullable(Printed),
  issuedOn: z.nullable(IsoDay),
  publishedOn: z.nullable(IsoDay),
  topic: z.nullable(Printed),
  validity: z.nullable(Printed),
  recipients: z.array(Printed),
  declaredItems: z.nullable(z.int()),
  /** The second count of “45件53个事项”, “15项24个指标”. */
  declaredSubItems: z.nullable(z.int()),
  sections: z.array(Section),
  items: z.array(Item),
  attachments: z.array(Attachment),
  findings: z.array(Finding),
});
export type Notice = z.infer<typeof Notice>;
