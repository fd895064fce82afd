import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly text: string;
  /** Shown beside the text where it is more than nothing. */
  readonly count?: number;
}

/** Where an arrow, Home or End leads from a tab; null for any other key. */
function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A row of tabs and the panel they switch, by the ARIA pattern: one stop of Tab, arrows move, selection follows focus. */
export function Tabs<Name extends string>({
  label,
  tabs,
  current,
  onChange,
  panelClass,
  after,
  children,
}: {
  label: string;
  tabs: readonly Tab<Name>[];
  current: Name;
  onChange: (name: Name) => void;
  panelClass?: string;
  /** Stands at the end of the row, and is no tab. */
  after?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const from = tabs.findIndex((tab) => tab.name === current);
    const at = target(event.key, from, tabs.length);
    const next = at === null ? undefined : tabs[at];
    if (at === null || next === undefined) {
      return;
    }
    event.preventDefault();
    onChange(next.name);
    const tab = list.current?.children[at];
    if (tab instanceof HTMLElement) {
      tab.focus();
    }
  };
  return (
    <>
      <div className="tv-tabs">
        <div ref={list} className="tv-tablist" role="tablist" aria-label={label}>
          {tabs.map(({ name, text, count }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              className="tv-tab"
              aria-selected={name === current}
              aria-controls={`${id}-panel`}
              tabIndex={name === current ? 0 : -1}
              onClick={() => onChange(name)}
              onKeyDown={move}
            >
              {text}
              {count !== undefined && count > 0 && <span className="tv-tab-count">{count}</span>}
            </button>
          ))}
        </div>
        {after}
      </div>
      <div
        id={`${id}-panel`}
        className={panelClass === undefined ? 'tv-tabpanel' : `tv-tabpanel ${panelClass}`}
        role="tabpanel"
        aria-labelledby={`${id}-${current}`}
      >
        {children}
      </div>
    </>
  );
}
