import { useId, useState } from 'react';
import { sameUnit } from '../../shared/ledger/rows/unit-names.ts';
import type { OwnUnit } from '../settings/own-unit.ts';
import { useSurface } from '../views/surface.ts';
import { useAsked } from './use-asked.ts';

/** Her unit, typed or chosen from those that the history names, and which other names are the same one. */
export function UnitForm({
  own,
  onSet,
  onClose,
}: {
  own: OwnUnit | null;
  onSet: (unit: OwnUnit | null) => void;
  onClose: () => void;
}) {
  const { words, announce } = useSurface();
  const id = useId();
  const [name, setName] = useState(own?.name ?? '');
  const [aliases, setAliases] = useState<readonly string[]>(own?.aliases ?? []);
  const [typed, setTyped] = useState('');
  const read = useAsked((history) => history.choices(), []);
  const units = read?.ok ? read.value.units : [];
  const trimmed = name.trim();
  const alike = [
    ...new Set([...aliases, ...units.filter((unit) => trimmed.length > 1 && sameUnit(unit, trimmed))]),
  ].filter((unit) => unit !== trimmed);
  const save = () => {
    if (trimmed === '') {
      return;
    }
    const others = typed.split(/[、，,；;\n]/u).map((one) => one.trim());
    const all = [...new Set([...aliases, ...others])].filter((one) => one !== '' && one !== trimmed);
    onSet({ name: trimmed, aliases: all });
    const set = words.history.unitSet(trimmed, all.length + 1);
    const named = [trimmed, ...all].some((one) => units.includes(one));
    announce({ text: named || units.length === 0 ? set : `${set}${words.history.unitUnnamed}`, tone: 'done' });
  };
  return (
    <form
      className="tz-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.preventDefault();
          onClose();
        }
      }}
    >
      <label htmlFor={`${id}name`}>{words.history.unitName}</label>
      <input
        id={`${id}name`}
        // biome-ignore lint/a11y/noAutofocus: she has just asked for this form
        autoFocus
        type="text"
        autoComplete="off"
        list={`${id}units`}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={`${id}units`}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {alike.length > 0 && (
        <fieldset className="tz-aliases">
          <legend className="tz-secondary">{words.history.sameUnitHint(alike.length)}</legend>
          {alike.map((unit) => (
            <label key={unit}>
              <input
                type="checkbox"
                checked={aliases.includes(unit)}
                onChange={(event) =>
                  setAliases(event.target.checked ? [...aliases, unit] : aliases.filter((one) => one !== unit))
                }
              />
              {unit}
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={`${id}others`}>{words.history.otherAliases}</label>
      <input
        id={`${id}others`}
        type="text"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="tz-fieldactions">
        <button type="submit" className="tz-button" disabled={trimmed === ''}>
          {words.keep}
        </button>
        {own !== null && (
          <button
            type="button"
            className="tz-button"
            onClick={() => {
              onSet(null);
              announce({ text: words.history.unitForgotten, tone: 'done' });
            }}
          >
            {words.history.forgetUnit}
          </button>
        )}
        <button type="button" className="tz-button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
