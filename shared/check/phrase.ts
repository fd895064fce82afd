import type { Finding } from '../notice/notice.ts';
import { checks } from './checks.ts';

/** The languages that a surface speaks. */
type SurfaceLanguage = 'zh-CN' | 'en';

const byCode = new Map<string, (typeof checks)[number]>(checks.map((check) => [check.code, check]));

/** A kind of finding in a few words; a kind that this version does not know is shown as it is stored. */
export function findingName(code: string, language: SurfaceLanguage): string {
  return byCode.get(code)?.names[language === 'en' ? 'en' : 'zh'] ?? code;
}

/** A finding with its message in a language. */
export function phrased(finding: Finding, language: SurfaceLanguage): Finding {
  return { ...finding, message: findingMessage(finding, language) };
}

/** A finding's message: Chinese as it is stored, English from its figures; as stored too where they do not tell it. */
export function findingMessage({ code, message, figures }: Finding, language: SurfaceLanguage): string {
  return language === 'zh-CN' ? message : (byCode.get(code)?.phrase(figures, language) ?? message);
}
