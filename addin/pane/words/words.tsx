import { createContext, type ReactNode, useContext } from 'react';
import { chineseFailure } from '../../../shared/views/words/chinese-failure.ts';
import type { Language } from '../../../shared/views/words/language.ts';
import { englishFailure, type PaneFailure } from './failure-words.ts';
import { type FillWords, fillChinese, fillEnglish } from './fill-words.ts';
import { type FrameWords, frameChinese, frameEnglish } from './frame-words.ts';
import { type LedgerWords, ledgerChinese, ledgerEnglish } from './ledger-words.ts';
import { type PreviewWords, previewChinese, previewEnglish } from './preview-words.ts';
import { type SourceWords, sourceChinese, sourceEnglish } from './source-words.ts';
import { type ViewsWords, viewsChinese, viewsEnglish } from './views-words.ts';
import { type YearWords, yearChinese, yearEnglish } from './year-words.ts';

/** All that the pane says, by part. */
export interface PaneWords {
  readonly language: Language;
  readonly frame: FrameWords;
  readonly source: SourceWords;
  readonly ledger: LedgerWords;
  readonly preview: PreviewWords;
  readonly fill: FillWords;
  readonly views: ViewsWords;
  readonly year: YearWords;
  readonly failure: (failure: PaneFailure) => string;
}

const catalogue: Readonly<Record<Language, PaneWords>> = {
  'zh-CN': {
    language: 'zh-CN',
    frame: frameChinese,
    source: sourceChinese,
    ledger: ledgerChinese,
    preview: previewChinese,
    fill: fillChinese,
    views: viewsChinese,
    year: yearChinese,
    failure: chineseFailure,
  },
  en: {
    language: 'en',
    frame: frameEnglish,
    source: sourceEnglish,
    ledger: ledgerEnglish,
    preview: previewEnglish,
    fill: fillEnglish,
    views: viewsEnglish,
    year: yearEnglish,
    failure: englishFailure,
  },
};

const Words = createContext<PaneWords>(catalogue['zh-CN']);

/** Makes the pane speak a language. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  return <Words value={catalogue[language]}>{children}</Words>;
}

/** The words of the pane in the language around. */
export function useWords(): PaneWords {
  return useContext(Words);
}
