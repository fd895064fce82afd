import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    paddingInline: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: 'flex', flexGrow: 1, columnGap: '4px' },
  tab: {
    minHeight: '40px',
    paddingInline: '12px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    /* High contrast draws a transparent line like any other, and then every tab looks selected. */
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    marginInlineStart: '4px',
    paddingInline: '4px',
    borderRadius: '8px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  panel: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
});

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
  const styles = useStyles();
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
      <div className={styles.bar}>
        <div ref={list} className={styles.list} role="tablist" aria-label={label}>
          {tabs.map(({ name, text, count }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              className={mergeClasses(styles.tab, name === current && styles.selected)}
              aria-selected={name === current}
              aria-controls={`${id}-panel`}
              tabIndex={name === current ? 0 : -1}
              onClick={() => onChange(name)}
              onKeyDown={move}
            >
              {text}
              {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
            </button>
          ))}
        </div>
        {after}
      </div>
      <div
        id={`${id}-panel`}
        className={mergeClasses(styles.panel, panelClass)}
        role="tabpanel"
        aria-labelledby={`${id}-${current}`}
      >
        {children}
      </div>
    </>
  );
}
