import type { ReactNode } from 'react';
import type { Finding, Item } from '../notice/notice.ts';
import { dayText } from './day-text.ts';
import { FigureList } from './figure-list.tsx';
import { FindingSummary } from './finding-line.tsx';
import { Marked } from './marked.tsx';
import { UnitChips } from './unit-chips.tsx';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

/** What the row needs of an item; a `Notice`'s `Item` is one. */
export type ItemView = Pick<Item, 'number' | 'title' | 'units' | 'targets' | 'deadline' | 'applicable'>;

/**
 * The one drawing of an item, on every surface: ordinal in a small square, title in one line, units as quiet chips, figures in
 * bold tabular digits, findings as one amber line under it. It keeps no state and is no control: put it inside the list item,
 * option or label that is.
 */
export function ItemRow({
  item,
  findings = [],
  hits = [],
  mine,
  leading,
  trailing,
  titleId,
  unitLimit = 3,
  figureLimit = 3,
  language = 'zh-CN',
}: {
  item: ItemView;
  /** The findings of this item, their messages in the surface's language. */
  findings?: readonly Finding[];
  /** Words that were looked for, to mark in the title. */
  hits?: readonly string[];
  /** Canonical names of the reader's own unit. */
  mine?: ReadonlySet<string>;
  /** A checkbox or mark before the ordinal. */
  leading?: ReactNode;
  /** A state word or buttons at the end. */
  trailing?: ReactNode;
  /** Puts this id on the title, for `aria-labelledby`. */
  titleId?: string;
  unitLimit?: number;
  figureLimit?: number;
  language?: Language;
}) {
  const words = viewWords[language];
  return (
    <div className="tv-item">
      {leading !== undefined && <div className="tv-item-lead">{leading}</div>}
      {item.number !== null && (
        <span className="tv-ordinal tv-item-ordinal" role="img" aria-label={words.ordinal(String(item.number))}>
          {item.number}
        </span>
      )}
      <div className="tv-item-body">
        <span
          id={titleId}
          className={item.applicable ? 'tv-item-title' : 'tv-item-title tv-item-dimmed'}
          title={item.title}
        >
          <Marked text={item.title} words={hits} />
        </span>
        {(item.units.length > 0 || item.deadline?.date || !item.applicable) && (
          <div className="tv-item-meta">
            {!item.applicable && <span className="tv-item-day">{words.notApplicable}</span>}
            <UnitChips units={item.units} limit={unitLimit} language={language} {...(mine ? { mine } : {})} />
            {item.deadline?.date && (
              <span className="tv-item-day">{words.deadline(dayText(item.deadline.date, language))}</span>
            )}
          </div>
        )}
        <FigureList targets={item.targets} limit={figureLimit} language={language} />
        <FindingSummary findings={findings} language={language} />
      </div>
      {trailing !== undefined && <div className="tv-item-trail">{trailing}</div>}
    </div>
  );
}
