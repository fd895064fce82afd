import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding, Item } from '../notice/notice.ts';
import { dayText } from './day-text.ts';
import { FigureList } from './figure-list.tsx';
import { FindingSummary } from './finding-line.tsx';
import { Marked } from './marked.tsx';
import { useOrdinalSquare } from './ordinal-square.ts';
import { UnitChips } from './unit-chips.tsx';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    columnGap: '8px',
    alignItems: 'flex-start',
    paddingBlock: '6px',
    minHeight: '32px',
    boxSizing: 'border-box',
  },
  lead: { flexShrink: 0, minHeight: '20px', display: 'flex', alignItems: 'center' },
  ordinal: { flexShrink: 0, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  dimmed: { color: tokens.colorNeutralForeground3 },
  meta: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', alignItems: 'center' },
  day: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  trail: { flexShrink: 0, minHeight: '20px', display: 'flex', alignItems: 'center', columnGap: '4px' },
});

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
  /** The findings of this item. */
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
  const styles = useStyles();
  const square = useOrdinalSquare();
  const words = viewWords[language];
  return (
    <div className={styles.row}>
      {leading !== undefined && <div className={styles.lead}>{leading}</div>}
      {item.number !== null && (
        <span
          className={mergeClasses(square, styles.ordinal)}
          role="img"
          aria-label={words.ordinal(String(item.number))}
        >
          {item.number}
        </span>
      )}
      <div className={styles.body}>
        <span id={titleId} className={mergeClasses(styles.title, !item.applicable && styles.dimmed)} title={item.title}>
          <Marked text={item.title} words={hits} />
        </span>
        {(item.units.length > 0 || item.deadline?.date || !item.applicable) && (
          <div className={styles.meta}>
            {!item.applicable && <span className={styles.day}>{words.notApplicable}</span>}
            <UnitChips units={item.units} limit={unitLimit} language={language} {...(mine ? { mine } : {})} />
            {item.deadline?.date && (
              <span className={styles.day}>{words.deadline(dayText(item.deadline.date, language))}</span>
            )}
          </div>
        )}
        <FigureList targets={item.targets} limit={figureLimit} language={language} />
        <FindingSummary findings={findings} language={language} />
      </div>
      {trailing !== undefined && <div className={styles.trail}>{trailing}</div>}
    </div>
  );
}
