import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Unit } from '../notice/notice.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chip: {
    paddingInline: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  lead: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground1 },
  mine: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Responsible units as quiet chips; the lead carries its word, `mine` (canonical names) stand out, beyond `limit` only the count is said. */
export function UnitChips({
  units,
  limit = Number.POSITIVE_INFINITY,
  mine,
  language = 'zh-CN',
}: {
  units: readonly Unit[];
  limit?: number;
  mine?: ReadonlySet<string>;
  language?: Language;
}) {
  const styles = useStyles();
  const words = viewWords[language];
  if (units.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={words.units}>
      {units.slice(0, limit).map((unit) => (
        <li
          key={`${unit.role}${unit.name}`}
          className={mergeClasses(
            styles.chip,
            unit.role === '牵头' && styles.lead,
            mine?.has(unit.canonical) && styles.mine,
          )}
          title={unit.canonical === unit.name ? undefined : unit.canonical}
        >
          {unit.role === '责任' ? '' : `${words.role[unit.role]} `}
          {unit.name}
          {unit.basis === 'first-listed' ? `（${words.inferredLead}）` : ''}
        </li>
      ))}
      {units.length > limit && <li className={styles.quiet}>{words.moreUnits(units.length)}</li>}
    </ul>
  );
}
