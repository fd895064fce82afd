import type { Target } from '../notice/notice.ts';
import { Figure } from './figure.tsx';
import { targetText } from './figure-text.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

/** The promised figures of an item, each as printed; at most `limit` of them, then how many more there are. */
export function FigureList({
  targets,
  limit = Number.POSITIVE_INFINITY,
  language = 'zh-CN',
}: {
  targets: readonly Pick<Target, 'text' | 'metric'>[];
  limit?: number;
  language?: Language;
}) {
  const words = viewWords[language];
  const texts = [...new Set(targets.map(targetText))];
  if (texts.length === 0) {
    return null;
  }
  return (
    <ul className="tv-figures" aria-label={words.figures}>
      {texts.slice(0, limit).map((text) => (
        <li key={text}>
          <Figure text={text} />
        </li>
      ))}
      {texts.length > limit && <li>{words.moreFigures(texts.length - limit)}</li>}
    </ul>
  );
}
