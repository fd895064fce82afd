import { findingMessage } from '../../../shared/check/phrase.ts';
import { figureNames, type LinePart } from '../../../shared/notice/figure-names.ts';
import type { Finding, Item } from '../../../shared/notice/notice.ts';
import { dayText } from '../../../shared/views/day-text.ts';
import { figureParts, targetText } from '../../../shared/views/figure-text.ts';
import { byWeight } from '../../../shared/views/finding-order.ts';
import type { Language } from '../../../shared/views/words/language.ts';
import { viewWords } from '../../../shared/views/words/words.ts';
import { type MarkState, pickerWords } from '../../strings/picker-words.ts';
import { icon, make } from '../make.ts';

/** What the card shows of the entry at hand. */
export interface CardFace {
  /** As read; null while it is being read, or where the run is no item. */
  readonly item: Item | null;
  /** The run's own words, for as long as there is no item. */
  readonly text: string;
  readonly ordinal: string;
  readonly state: MarkState;
  readonly findings: readonly Finding[];
  /** The printed line, each figure with what it was taken for. */
  readonly account: readonly LinePart[];
}

const chips = 3;

/** The item as every surface draws it: ordinal in a small square, title in one line, units, figures, findings under it; then its fields. */
export function drawItem(page: Document, face: CardFace, language: Language): HTMLElement[] {
  const { item, ordinal } = face;
  const words = viewWords[language];
  const body = make(page, 'div', { class: 'body' });
  const title = item?.title ?? face.text;
  body.append(make(page, 'h2', { class: 'title', title }, title));
  if (item !== null) {
    const due = item.deadline?.date ?? null;
    const units = make(page, 'ul', { class: 'chips', 'aria-label': words.units }, ...unitChips(page, item, language));
    const meta = [
      item.applicable ? null : make(page, 'span', {}, words.notApplicable),
      item.units.length > 0 ? units : null,
      due === null ? null : make(page, 'span', {}, words.deadline(dayText(due, language))),
    ].filter((part) => part !== null);
    if (meta.length > 0) body.append(make(page, 'div', { class: 'meta' }, ...meta));
    const texts = [...new Set(item.targets.map(targetText))];
    if (texts.length > 0) {
      const figures = texts.map((text) => make(page, 'li', {}, ...figure(page, text)));
      body.append(make(page, 'ul', { class: 'figures', 'aria-label': words.figures }, ...figures));
    }
  }
  body.append(...byWeight(face.findings).map((finding) => drawFinding(page, finding, language)));
  const state = make(
    page,
    'span',
    { class: `state ${face.state}` },
    icon(page, face.state),
    pickerWords[language].state[face.state],
  );
  const row = make(page, 'div', { class: 'row' }, make(page, 'span', { class: 'ordinal' }, ordinal), body, state);
  return item === null ? [row] : [row, drawFields(page, item, face.account, language)];
}

function unitChips(page: Document, item: Item, language: Language): HTMLElement[] {
  const words = viewWords[language];
  const shown = item.units.slice(0, chips).map((unit) => {
    const role = unit.role === '责任' ? '' : `${words.role[unit.role]} `;
    const inferred = unit.basis === 'first-listed' ? `（${words.inferredLead}）` : '';
    return make(page, 'li', { class: unit.role === '牵头' ? 'chip lead' : 'chip' }, `${role}${unit.name}${inferred}`);
  });
  return item.units.length > chips ? [...shown, make(page, 'li', {}, words.moreUnits(item.units.length))] : shown;
}

function figure(page: Document, text: string): (Node | string)[] {
  return figureParts(text).map((part) => (part.digits ? make(page, 'b', {}, part.text) : part.text));
}

function drawFinding(page: Document, finding: Finding, language: Language): HTMLElement {
  const mark = finding.level === 'warning' ? 'doubtful' : finding.level;
  const word = make(page, 'b', {}, viewWords[language].level[finding.level]);
  return make(
    page,
    'p',
    { class: `finding ${finding.level}` },
    icon(page, mark),
    word,
    make(page, 'span', {}, findingMessage(finding, language)),
  );
}

/** The printed line with each figure marked, its class in words behind it. */
function drawAccount(page: Document, account: readonly LinePart[], language: Language): (Node | string)[] {
  return account.map(({ text, as }) =>
    as === null
      ? text
      : make(page, 'span', { class: `claim ${as}` }, text, make(page, 'small', {}, figureNames[language][as])),
  );
}

function drawFields(page: Document, item: Item, account: readonly LinePart[], language: Language): HTMLElement {
  const words = pickerWords[language];
  const rows: readonly (readonly [string, string | null])[] = [
    [words.section, item.section],
    [words.text, item.text],
    [words.leaders, item.leaders.map(({ name, role }) => `${role} ${name}`).join('；')],
    [words.schedule, item.schedule.map(({ period, text }) => `${period}：${text}`).join('；')],
    [words.funding, item.funding],
    [words.measures(item.measures.length), item.measures[0] ?? null],
  ];
  const drawn = rows.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [make(page, 'dt', {}, name), make(page, 'dd', {}, value)],
  );
  const read = account.some(({ as }) => as !== null)
    ? [
        make(page, 'dt', {}, words.account),
        make(page, 'dd', { class: 'account' }, ...drawAccount(page, account, language)),
      ]
    : [];
  return make(page, 'dl', { class: 'fields' }, ...drawn, ...read);
}
