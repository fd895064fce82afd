import type { Finding, FindingCode, FindingFigure, FindingLevel, Notice } from '../notice/notice.ts';
import type { Evidence } from './evidence.ts';

/** The record as the checks see it: everything but their own result. */
export type Unchecked = Omit<Notice, 'findings'>;

/** A figure of a message: a word, a plain number, or a number with its unit. */
export type Given = string | number | { readonly value: number; readonly unit: string };

/** A figure as a phrase prints it: `15200个`, without its unit `15200`. */
export interface Shown {
  readonly text: string;
  readonly value: string;
}

/** What a check found: about an item, by its id, or about the notice as a whole; `level` where it differs from the check's own. */
export interface Found<Name extends string> {
  readonly item: string | null;
  readonly figures: Readonly<Record<Name, Given>>;
  readonly level?: FindingLevel;
}

export type CheckLanguage = 'zh' | 'en';

type Phrase<Name extends string> = (figures: Readonly<Record<Name, Shown>>) => string;

/** How a check describes itself: all that any surface needs to know of its finding stands here. */
export interface CheckDraft<Name extends string> {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** The kind of finding in a few words. */
  readonly names: Readonly<Record<CheckLanguage, string>>;
  /** For the guide, zh-CN: what such a finding means and what to do. */
  readonly means: string;
  /** What it must know beside the record. A check that needs nothing runs again whenever the record is corrected. */
  readonly needs: readonly (keyof Evidence)[];
  /** The figures that every finding of it names. */
  readonly figures: readonly Name[];
  /** The message, which names the figures and says what to do. */
  readonly zh: Phrase<Name>;
  readonly en: Phrase<Name>;
  readonly find: (notice: Unchecked, evidence: Evidence) => readonly Found<Name>[];
}

/** One finding code: its names, what it needs, the check, and its message in either language. */
export interface Check {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly names: Readonly<Record<CheckLanguage, string>>;
  readonly means: string;
  readonly needs: readonly (keyof Evidence)[];
  readonly run: (notice: Unchecked, evidence: Evidence) => Finding[];
  /** The message of one of its findings; null where the figures are not those it names (an earlier version's finding has none). */
  readonly phrase: (figures: readonly FindingFigure[], language: CheckLanguage) => string | null;
}

function figureOf(name: string, given: Given): FindingFigure {
  return typeof given === 'object' ? { name, value: given.value, unit: given.unit } : { name, value: given, unit: '' };
}

function shown({ value, unit }: FindingFigure): Shown {
  return { text: `${value}${unit}`, value: String(value) };
}

function isComplete<Name extends string>(
  names: readonly Name[],
  figures: Readonly<Partial<Record<Name, Shown>>>,
): figures is Readonly<Record<Name, Shown>> {
  return names.every((name) => figures[name] !== undefined);
}

/** Makes a check of its description. */
export function defineCheck<const Name extends string>(draft: CheckDraft<Name>): Check {
  const { code, level, names, means, needs, figures: wanted, find } = draft;
  /** The message of figures that come in the order of their names. */
  const told = (figures: readonly (FindingFigure | undefined)[], language: CheckLanguage): string | null => {
    const known: Partial<Record<Name, Shown>> = {};
    for (const [at, name] of wanted.entries()) {
      const figure = figures[at];
      if (figure !== undefined) known[name] = shown(figure);
    }
    return isComplete(wanted, known) ? draft[language](known) : null;
  };
  const phrase: Check['phrase'] = (figures, language) =>
    told(
      wanted.map((name) => figures.find((one) => one.name === name)),
      language,
    );
  return {
    code,
    level,
    names,
    means,
    needs,
    phrase,
    run: (notice, evidence) =>
      find(notice, evidence).flatMap((found) => {
        const figures = wanted.map((name) => figureOf(name, found.figures[name]));
        const message = told(figures, 'zh');
        return message === null ? [] : [{ code, level: found.level ?? level, item: found.item, message, figures }];
      }),
  };
}
