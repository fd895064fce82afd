import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/**
 * A list that draws only the rows in view, whatever their height, inside the panel that scrolls around it. It says how long it
 * is to those who cannot see it.
 */
export function VirtualList({
  label,
  count,
  estimate,
  keyOf,
  children,
}: {
  label: string;
  count: number;
  /** A row's usual height in pixels. */
  estimate: number;
  keyOf: (at: number) => string;
  children: (at: number) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0));
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current?.closest<HTMLElement>('.tz-panel') ?? null,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    scrollMargin: offset,
    overscan: 6,
  });
  return (
    <ul className="tz-virtual" aria-label={label} ref={list} style={{ height: `${virtual.getTotalSize()}px` }}>
      {virtual.getVirtualItems().map((row) => (
        <li
          key={row.key}
          ref={virtual.measureElement}
          data-index={row.index}
          aria-setsize={count}
          aria-posinset={row.index + 1}
          style={{ transform: `translateY(${row.start - offset}px)` }}
        >
          {children(row.index)}
        </li>
      ))}
    </ul>
  );
}
