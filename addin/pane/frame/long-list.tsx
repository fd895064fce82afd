import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  scroller: {
    maxHeight: '352px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  item: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    paddingInline: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** A list of any length in a frame of its own height: only what is in view is in the page. Scrolls by keyboard. */
export function LongList<Entry>({
  items,
  keyOf,
  render,
  label,
  estimate,
}: {
  items: readonly Entry[];
  keyOf: (entry: Entry) => string;
  render: (entry: Entry) => ReactNode;
  label: string;
  /** The usual height of an entry in pixels; the real one is measured. */
  estimate: number;
}) {
  const styles = useStyles();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 8,
    getItemKey: (index) => {
      const entry = items[index];
      return entry === undefined ? index : keyOf(entry);
    },
  });
  /* Correcting the position while the browser scrolls on (End, wheel) would stop it half-way; upwards it keeps rows in place. */
  virtual.shouldAdjustScrollPositionOnItemSizeChange = (item, _, instance) =>
    instance.scrollDirection === 'backward' && item.start < (instance.scrollOffset ?? 0);
  /* The height of rows not yet drawn is a guess, so the browser's own End would stop short of the last row. */
  const toEnd = (event: KeyboardEvent) => {
    if (event.key !== 'End' || event.target !== event.currentTarget) return;
    event.preventDefault();
    virtual.scrollToIndex(items.length - 1, { align: 'end' });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={label} onKeyDown={toEnd}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const entry = items[row.index];
          return (
            entry !== undefined && (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                className={styles.item}
                style={{ transform: `translateY(${row.start}px)` }}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
              >
                {render(entry)}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
