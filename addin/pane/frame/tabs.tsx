import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexShrink: 0,
    paddingInline: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minHeight: '32px',
    paddingInline: '8px',
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

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

/** A row of tabs (WAI-ARIA tabs pattern, selection follows focus): one stop of Tab, arrows move. `panel` is the id of what they switch. */
export function Tabs<Name extends string>({
  label,
  names,
  titles,
  selected,
  panel,
  onSelect,
}: {
  label: string;
  names: readonly Name[];
  titles: Readonly<Record<Name, string>>;
  selected: Name;
  panel: string;
  onSelect: (name: Name) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = target(event.key, names.indexOf(selected), names.length);
    const name = at === null ? undefined : names[at];
    if (at === null || name === undefined) return;
    event.preventDefault();
    onSelect(name);
    const tab = list.current?.children[at];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          aria-selected={name === selected}
          aria-controls={panel}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
          onKeyDown={move}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}
