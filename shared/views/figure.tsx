import { makeStyles, tokens } from '@fluentui/react-components';
import { figureParts } from './figure-text.ts';

const useStyles = makeStyles({
  digits: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    '@supports not (text-autospace: normal)': { marginInline: '0.1em' },
  },
});

/** A text with its digits drawn bold and tabular. */
export function Figure({ text, className }: { text: string; className?: string }) {
  const styles = useStyles();
  let at = 0;
  return (
    <span className={className}>
      {figureParts(text).map((part) => {
        const key = at;
        at += part.text.length;
        return part.digits ? (
          <span key={key} className={styles.digits}>
            {part.text}
          </span>
        ) : (
          part.text
        );
      })}
    </span>
  );
}
