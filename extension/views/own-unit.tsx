import { useId } from 'react';
import { useShell } from './surface.ts';

/** 只看我单位: one unit of those at hand, or all. */
export function OwnUnit({
  units,
  value,
  onChange,
}: {
  units: readonly string[];
  value: string | null;
  onChange: (unit: string | null) => void;
}) {
  const { words } = useShell();
  const id = useId();
  const choices = value === null || units.includes(value) ? units : [value, ...units];
  return (
    <div className="tz-field">
      <label htmlFor={id}>{words.onlyMine}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{words.allUnits}</option>
        {choices.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </select>
    </div>
  );
}
