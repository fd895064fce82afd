import { z } from 'zod/mini';
import { useSurface } from '../views/surface.ts';
import { useSetting } from '../views/use-setting.ts';
import { ledgerTemplates, usualTemplate } from './template-names.ts';

const shape = z.string();

/** The template she exports with; a setting, kept until she chooses another. */
export function useTemplate(): readonly [string, (template: string) => void] {
  const [chosen, choose] = useSetting('template', shape);
  return [ledgerTemplates.some(({ id }) => id === chosen) ? (chosen ?? usualTemplate) : usualTemplate, choose];
}

export function TemplateChoice({ value, onChange }: { value: string; onChange: (template: string) => void }) {
  const { words, language } = useSurface();
  return (
    <select aria-label={words.template} value={value} onChange={(event) => onChange(event.target.value)}>
      {ledgerTemplates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ))}
    </select>
  );
}
