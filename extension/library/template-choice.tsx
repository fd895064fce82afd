import { useSurface } from '../views/surface.ts';
import { useSetting } from '../views/use-setting.ts';
import { ledgerTemplates, templateOf, templateSetting } from './template-names.ts';

/** The template she exports with. */
export function useTemplate(): readonly [string, (template: string) => void] {
  const [chosen, choose] = useSetting(templateSetting.key, templateSetting.shape);
  return [templateOf(chosen), choose];
}

/** The built-in templates to choose from, in the surface’s language. */
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
