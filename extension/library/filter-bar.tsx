import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { findingName } from '../../shared/check/phrase.ts';
import { useSurface } from '../views/surface.ts';
import type { BrowseProps } from './browse-state.ts';

/** 搜索历史 and the five filters. */
export function FilterBar({ state, change }: BrowseProps) {
  const { words } = useSurface();
  const id = useId();
  const active = Object.keys(state.filter).length;
  const [open, setOpen] = useState(active > 0);
  return (
    <search className="tz-filters">
      <div className="tz-searchline">
        <input
          type="search"
          aria-label={words.searchHistory}
          placeholder={words.searchHistory}
          value={state.query}
          onChange={(event) => change((before) => ({ ...before, query: event.target.value }))}
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
      </div>
      <div id={id} hidden={!open}>
        {open && <Filters state={state} change={change} />}
      </div>
    </search>
  );
}

function Filters({ state, change }: BrowseProps) {
  const { history, words, language } = useSurface();
  const read = useLiveQuery(() => history.choices(), [history]);
  const choices = read?.ok ? read.value : { units: [], years: [], sites: [], findings: [], months: [] };
  const fields = [
    { name: 'unit', label: words.unit, options: choices.units.map((unit) => [unit, unit] as const) },
    {
      name: 'year',
      label: words.year,
      options: choices.years.map((year) => [String(year), words.yearName(year)] as const),
    },
    {
      name: 'month',
      label: words.dueMonth,
      options: [
        ...choices.months.map((month) => [month, words.monthName(month)] as const),
        ['none', words.undated] as const,
      ],
    },
    { name: 'site', label: words.site, options: choices.sites.map((site) => [site, site] as const) },
    {
      name: 'finding',
      label: words.finding,
      options: choices.findings.map((code) => [code, findingName(code, language)] as const),
    },
  ] as const;
  const set = (name: (typeof fields)[number]['name'], text: string) =>
    change((before) => {
      const { [name]: _, ...others } = before.filter;
      const value = name === 'year' ? { year: Number(text) } : { [name]: text };
      return { ...before, filter: text === '' ? others : { ...others, ...value } };
    });
  return (
    <div className="tz-filtergrid">
      {fields.map(({ name, label, options }) => {
        const value = String(state.filter[name] ?? '');
        const known = value === '' || options.some(([option]) => option === value);
        return (
          <label key={name}>
            <span>{label}</span>
            <select value={value} onChange={(event) => set(name, event.target.value)}>
              <option value="">{words.any}</option>
              {!known && <option value={value}>{value}</option>}
              {options.map(([option, text]) => (
                <option key={option} value={option}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
