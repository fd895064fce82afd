import { noticeSchema } from './schema-name.ts';

type Fields = Readonly<Record<string, unknown>>;

const firstSchema = 'taizhang/notice@1';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Applies a change to each entry of what should be a list; anything else is left for the schema to refuse. */
function each(value: unknown, change: (entry: Fields) => Fields): unknown {
  return Array.isArray(value) ? value.map((entry) => (isFields(entry) ? change(entry) : entry)) : value;
}

/** A target of version 1, which did not tell how firm a promise is, what it is a part of and how often it returns. */
function upgradeTarget(target: Fields): Fields {
  return { commitment: 'firm', parent: null, frequency: null, ...target };
}

/** The targets of an item of version 1. Those of this version come back as they are. */
export function upgradeTargets(targets: unknown): unknown {
  return each(targets, upgradeTarget);
}

function upgradeItem(item: Fields): Fields {
  return { qualities: [], events: [], applicableReason: null, ...item, targets: upgradeTargets(item.targets) };
}

/**
 * A finding of version 1 names its item by number. The number names one item or, where several items carry it, none: then it
 * stays with the notice as a whole and its message says why.
 */
function upgradeFinding(finding: Fields, items: readonly Fields[]): Fields {
  const { item: number } = finding;
  if (typeof number !== 'number') return { figures: [], ...finding };
  const named = items.filter((item) => item.number === number);
  const [only] = named;
  if (named.length === 1 && only !== undefined) return { figures: [], ...finding, item: only.id };
  const why =
    named.length === 0
      ? `（旧版记录指第${number}项，记录中已无此序号）`
      : `（旧版记录只写第${number}项，有${named.length}项同为此序号，未能确定是哪一项）`;
  return { figures: [], ...finding, item: null, message: `${String(finding.message)}${why}` };
}

function upgradeNotice(notice: Fields): Fields {
  const items = Array.isArray(notice.items) ? notice.items.filter(isFields) : [];
  return {
    declaredSubItems: null,
    ...notice,
    schema: noticeSchema,
    items: each(notice.items, upgradeItem),
    findings: each(notice.findings, (finding) => upgradeFinding(finding, items)),
  };
}

/** Whether a value is a notice, or a capture with one, of an earlier version than this product writes. */
function isEarlier(value: unknown): value is Fields {
  return isFields(value) && value.schema === firstSchema;
}

/** A capture of version 1 as one of this version: what it did not hold is null or empty, and it has no account of figures. Anything else comes back as it is. */
export function upgradedCapture(value: unknown): unknown {
  return isFields(value) && isEarlier(value.notice)
    ? { figures: {}, ...value, notice: upgradeNotice(value.notice) }
    : value;
}
