import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Capture } from '../../../shared/notice/capture.ts';
import type { Item } from '../../../shared/notice/notice.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { numberText } from '../../../shared/views/figure-text.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingTop: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  plain: { margin: 0, color: tokens.colorNeutralForeground2 },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'start' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  name: { width: '30%', textAlign: 'start', fontWeight: 'inherit', height: '20px', paddingInlineEnd: '8px' },
  bar: { display: 'block', height: '8px', backgroundColor: tokens.colorCompoundBrandStroke },
  value: { width: '25%', textAlign: 'end' },
});

/** The shares of one total, the largest first. */
interface Shares {
  readonly key: string;
  readonly title: string;
  readonly shares: Item['breakdown'];
}

function sharesOf(captures: readonly Capture[]): Shares[] {
  return captures.flatMap((capture) =>
    capture.notice.items.flatMap((item) => {
      const totals = new Map<string | null, Item['breakdown']>();
      for (const share of item.breakdown) totals.set(share.of, [...(totals.get(share.of) ?? []), share]);
      return [...totals].map(([of, shares]) => ({
        key: `${capture.notice.url}${item.id}${of}`,
        title: of ?? item.title,
        shares: [...shares].sort((a, b) => b.value - a.value),
      }));
    }),
  );
}

/** 分布图: the shares as the notice prints them, and the sheet with its chart that is made of them. */
export function Distribution({ captures }: { captures: ReadonlyMap<string, Capture> }) {
  const styles = useStyles();
  const { views } = useWords();
  const pane = usePane();
  const totals = useMemo(() => sharesOf([...captures.values()]), [captures]);
  if (captures.size === 0) return null;
  return (
    <section className={styles.section} aria-label={views.distribution}>
      <h2 className={styles.heading}>{views.distribution}</h2>
      <p className={styles.plain}>{totals.length === 0 ? views.distributionNone : views.distributionIntro}</p>
      {totals.length > 0 && (
        <div>
          <Button onClick={() => void pane.makeTable('district-breakdown', [...captures.values()])}>
            {views.makeChart}
          </Button>
        </div>
      )}
      {totals.map(({ key, title, shares }) => {
        const largest = Math.max(...shares.map((share) => share.value), 1);
        return (
          <table key={key} className={styles.table}>
            <caption className={styles.caption}>{views.shareTable(title)}</caption>
            <tbody>
              {shares.map((share) => (
                <tr key={share.name}>
                  <th scope="row" className={styles.name}>
                    {share.name}
                  </th>
                  <td>
                    <span className={styles.bar} style={{ width: `${(100 * share.value) / largest}%` }} />
                  </td>
                  <td className={styles.value}>
                    <Figure text={`${numberText(share.value)}${share.unit}`} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}
