import type { Unit } from '../notice/notice.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

/** `mine` stands out over the lead's own frame. */
function chipClass({ role, canonical }: Unit, mine: ReadonlySet<string> | undefined): string {
  if (mine?.has(canonical)) {
    return 'tv-unit tv-unit-mine';
  }
  return role === '牵头' ? 'tv-unit tv-unit-lead' : 'tv-unit';
}

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
  const words = viewWords[language];
  if (units.length === 0) {
    return null;
  }
  return (
    <ul className="tv-units" aria-label={words.units}>
      {units.slice(0, limit).map((unit) => (
        <li
          key={`${unit.role}${unit.name}`}
          className={chipClass(unit, mine)}
          title={unit.canonical === unit.name ? undefined : unit.canonical}
        >
          {unit.role === '责任' ? '' : `${words.role[unit.role]} `}
          {unit.name}
          {unit.basis === 'first-listed' ? `（${words.inferredLead}）` : ''}
        </li>
      ))}
      {units.length > limit && <li className="tv-units-more">{words.moreUnits(units.length)}</li>}
    </ul>
  );
}
