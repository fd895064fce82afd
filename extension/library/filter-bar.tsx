import { useId, useState } from 'react';
import { findingName } from '../../shared/check/phrase.ts';
import type { FilterChoices } from '../../shared/history/overview.ts';
import { taskLists } from '../../shared/history/overview.ts';
import { UnitRole } from '../../shared/notice/notice.ts';
import type { Language } from '../../shared/views/words/language.ts';
import type { Words } from '../strings/words.ts';
import { useSurface } from '../views/surface.ts';
import { useOwnUnit } from '../views/use-own-unit.ts';
import { type BrowseFilter, type BrowseProps, freshBrowse } from './browse-state.ts';
import { useAsked } from './use-asked.ts';

/** 搜索历史 and the filters. */
export function FilterBar({ state, change }: BrowseProps) {
  const { words } = useSurface();
  const id = useId();
  const active = countOf(state.filter);
  const [open, setOpen] = useState(false);
  return (
    <search className="tz-filters">
      <div className="tz-searchline">
        <input
          type="search"
          aria-label={words.searchHistory}
          placeholder={words.searchHistory}
          value={state.query}
          onChange={(event) => change((before) => ({ ...before, query: event.target.value, chosen: [] }))}
        />
        <button
          type="button"
          className="tz-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.filters(active)}
        </button>
        {active > 0 && (
          <button
            type="button"
            className="tz-link"
            onClick={() => change((before) => ({ ...freshBrowse, query: before.query }))}
          >
            {words.history.clearFilters}
          </button>
        )}
      </div>
      <div id={id} hidden={!open}>
        {open && <Filters state={state} change={change} />}
      </div>
    </search>
  );
}

/** One of the lists of her tasks counts as one filter, though it asks three things. */
function countOf({ mine, due, done, ...others }: BrowseFilter): number {
  const rest = Object.keys(others).length;
  const task = mine === true && due !== undefined && done === false;
  return task ? rest + 1 : rest + [mine, due, done].filter((asked) => asked !== undefined).length;
}

const own = '\u0000mine';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** The filter with this chosen; an empty text asks nothing. */
  readonly set: (filter: BrowseFilter, text: string) => BrowseFilter;
}

function without<Name extends keyof BrowseFilter>(filter: BrowseFilter, ...names: Name[]): Omit<BrowseFilter, Name> {
  const rest = { ...filter };
  for (const name of names) delete rest[name];
  return rest;
}

/** A field whose options are words of the history itself. */
function wordField(
  name: 'due' | 'finding' | 'site' | 'place' | 'tag',
  label: string,
  filter: BrowseFilter,
  options: readonly (readonly [string, string])[],
): Field {
  return {
    name,
    label,
    value: filter[name] ?? '',
    options,
    set: (before, text) => ({ ...without(before, name), ...(text === '' ? {} : { [name]: text }) }),
  };
}

function choiceField(
  name: 'filled' | 'done',
  label: string,
  filter: BrowseFilter,
  [yes, no]: readonly [string, string],
): Field {
  const value = filter[name];
  return {
    name,
    label,
    value: value === undefined ? '' : String(value),
    options: [
      ['true', yes],
      ['false', no],
    ],
    set: (before, text) => ({ ...without(before, name), ...(text === '' ? {} : { [name]: text === 'true' }) }),
  };
}

const plain = (names: readonly string[]) => names.map((name) => [name, name] as const);

function fieldsOf(
  filter: BrowseFilter,
  choices: FilterChoices,
  hasOwn: boolean,
  words: Words,
  language: Language,
): Field[] {
  const { history } = words;
  return [
    {
      name: 'unit',
      label: words.unit,
      value: filter.mine ? own : (filter.unit ?? ''),
      options: [...(hasOwn || filter.mine ? [[own, history.mine] as const] : []), ...plain(choices.units)],
      set: (before, text) => ({
        ...without(before, 'mine', 'unit'),
        ...(text === own ? { mine: true as const } : text === '' ? {} : { unit: text }),
      }),
    },
    {
      name: 'role',
      label: history.roleLabel,
      value: filter.role ?? '',
      options: UnitRole.options.map((role) => [role, history.role[role]] as const),
      set: (before, text) => {
        const role = UnitRole.safeParse(text);
        return { ...without(before, 'role'), ...(role.success ? { role: role.data } : {}) };
      },
    },
    wordField('due', words.dueMonth, filter, [
      ...taskLists.filter((list) => list !== 'none').map((list) => [list, history.due[list]] as const),
      ...choices.months.map((month) => [month, words.monthName(month)] as const),
      ['none', words.undated] as const,
    ]),
    choiceField('done', history.doneLabel, filter, [history.done, history.notDone]),
    choiceField('filled', history.filledLabel, filter, [history.filledIn, history.notFilled]),
    wordField('finding', words.finding, filter, [
      ['any', history.anyFinding] as const,
      ...choices.findings.map((code) => [code, findingName(code, language)] as const),
    ]),
    {
      name: 'year',
      label: words.year,
      value: filter.year === undefined ? '' : String(filter.year),
      options: choices.years.map((year) => [String(year), words.yearName(year)] as const),
      set: (before, text) => ({ ...without(before, 'year'), ...(text === '' ? {} : { year: Number(text) }) }),
    },
    wordField('place', history.placeLabel, filter, plain(choices.places)),
    wordField('site', words.site, filter, plain(choices.sites)),
    wordField('tag', history.tagLabel, filter, plain(choices.tags)),
  ];
}

const nothing: FilterChoices = { units: [], years: [], sites: [], places: [], tags: [], findings: [], months: [] };

function Filters({ state, change }: BrowseProps) {
  const { words, language } = useSurface();
  const [unit] = useOwnUnit();
  const read = useAsked((history) => history.choices(), []);
  const fields = fieldsOf(state.filter, read?.ok ? read.value : nothing, unit !== null, words, language);
  return (
    <div className="tz-filtergrid">
      {fields.map(({ name, label, value, options, set }) => (
        <label key={name}>
          <span>{label}</span>
          <select
            value={value}
            onChange={(event) => {
              const text = event.target.value;
              change((before) => ({ ...before, filter: set(before.filter, text), chosen: [] }));
            }}
          >
            <option value="">{words.any}</option>
            {value !== '' && !options.some(([option]) => option === value) && <option value={value}>{value}</option>}
            {options.map(([option, text]) => (
              <option key={option} value={option}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
