import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * A list of any length, of which only what is in view is in the page, whatever the rows' height; it says how long it is to those who
 * cannot see it. It scrolls in a frame of its own, by keyboard too, or with `within` in the element around it that scrolls.
 */
export function LongList<Entry>({
  items,
  keyOf,
  render,
  label,
  estimate,
  within,
  reveal = null,
}: {
  items: readonly Entry[];
  keyOf: (entry: Entry) => string;
  render: (entry: Entry) => ReactNode;
  label: string;
  /** The usual height of an entry in pixels; the real one is measured. */
  estimate: number;
  /** A selector of the element around the list that scrolls. */
  within?: string;
  /** The key of an entry to bring into view once, when the list appears. */
  reveal?: string | null;
}) {
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    setOffset(within === undefined ? 0 : (list.current?.offsetTop ?? 0));
  });
  /* All places are reckoned anew for another function, so it is another one for other entries only. */
  const getItemKey = useCallback(
    (index: number) => {
      const entry = items[index];
      return entry === undefined ? index : keyOf(entry);
    },
    [items, keyOf],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () =>
      within === undefined ? scroller.current : (list.current?.closest<HTMLElement>(within) ?? null),
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: offset,
    getItemKey,
  });
  /* Correcting the position while the browser scrolls on (End, wheel) would stop it half-way; upwards it keeps rows in place. */
  virtual.shouldAdjustScrollPositionOnItemSizeChange = (item, _, instance) =>
    instance.scrollDirection === 'backward' && item.start < (instance.scrollOffset ?? 0);
  const revealed = useRef(false);
  useEffect(() => {
    const at = reveal === null || revealed.current ? -1 : items.findIndex((entry) => keyOf(entry) === reveal);
    if (at >= 0) {
      revealed.current = true;
      virtual.scrollToIndex(at, { align: 'start' });
    }
  }, [reveal, items, keyOf, virtual]);
  const rows = (
    <ul ref={list} className="tv-long" aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((row) => {
        const entry = items[row.index];
        return (
          entry !== undefined && (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              style={{ transform: `translateY(${row.start - offset}px)` }}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
            >
              {render(entry)}
            </li>
          )
        );
      })}
    </ul>
  );
  if (within !== undefined) {
    return rows;
  }
  /* The height of rows not yet drawn is a guess, so the browser's own End would stop short of the last row. */
  const toEnd = (event: KeyboardEvent) => {
    if (event.key === 'End' && event.target === event.currentTarget) {
      event.preventDefault();
      virtual.scrollToIndex(items.length - 1, { align: 'end' });
    }
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroller} className="tv-scroller" tabIndex={0} aria-label={label} onKeyDown={toEnd}>
      {rows}
    </section>
  );
}
