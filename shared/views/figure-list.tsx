import { makeStyles, tokens } from '@fluentui/react-components';
import type { Target } from '../notice/notice.ts';
import { Figure } from './figure.tsx';
import { targetText } from './figure-text.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

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
  const styles = useStyles();
  const words = viewWords[language];
  const texts = [...new Set(targets.map(targetText))];
  if (texts.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={words.figures}>
      {texts.slice(0, limit).map((text) => (
        <li key={text}>
          <Figure text={text} />
        </li>
      ))}
      {texts.length > limit && <li>{words.moreFigures(texts.length - limit)}</li>}
    </ul>
  );
}
