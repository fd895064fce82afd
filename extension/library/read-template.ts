import type { History } from '../../shared/history/open-history.ts';
import { templateOf, templateSetting } from './template-names.ts';

/** The template she exports with, where no surface shows it. */
export async function readTemplate(history: History): Promise<string> {
  const chosen = await history.readSetting(templateSetting.key, templateSetting.shape);
  return templateOf(chosen.ok ? chosen.value : null);
}
