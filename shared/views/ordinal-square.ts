import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  square: {
    minWidth: '20px',
    height: '20px',
    boxSizing: 'border-box',
    paddingInline: '2px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The class of the small square that an ordinal stands in, the same wherever an item is drawn. */
export function useOrdinalSquare(): string {
  return useStyles().square;
}
