import { useLiveQuery } from 'dexie-react-hooks';
import { findingName } from '../../shared/check/phrase.ts';
import type { NoticeFilter } from '../../shared/history/lists.ts';
import { Pane } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { BarChart } from './bar-chart.tsx';

/** 概览: items by month due and by unit, findings by kind; each figure leads to the list behind it. */
export function Overview({ open }: { open: (filter: NoticeFilter) => void }) {
  return (
    <Pane>
      <Charts open={open} />
    </Pane>
  );
}

function Charts({ open }: { open: (filter: NoticeFilter) => void }) {
  const { history, words, language } = useSurface();
  const read = useLiveQuery(() => history.overview(), [history]);
  if (read === undefined) {
    return <Skeleton label={words.readingHistory} />;
  }
  if (!read.ok) {
    return (
      <p className="tz-problem" role="alert">
        {words.failure(read.error)}
      </p>
    );
  }
  const { notices, items, units, months, findings } = read.value;
  if (notices === 0) {
    return (
      <div className="tz-empty">
        <h2 className="tz-title">{words.historyEmpty}</h2>
        <p>{words.historyEmptyHint}</p>
      </div>
    );
  }
  const dated = months.filter(([month]) => month !== 'none');
  const undated = months.find(([month]) => month === 'none')?.[1] ?? 0;
  const chart = { more: words.moreBars, fewer: words.fewer };
  return (
    <div className="tz-overview">
      <p>{words.totals(notices, items)}</p>
      <BarChart
        {...chart}
        title={words.chartCaption(words.byMonth, words.countItems)}
        bars={dated.map(([month, count]) => ({
          name: words.monthName(month),
          count,
          open: () => open({ month }),
        }))}
        left={{ name: words.undated, count: undated, open: () => open({ month: 'none' }) }}
      />
      <BarChart
        {...chart}
        title={words.chartCaption(words.byUnit, words.countItems)}
        bars={units.map(([name, count]) => ({ name, count, open: () => open({ unit: name }) }))}
      />
      {findings.length > 0 && (
        <BarChart
          {...chart}
          title={words.chartCaption(words.byFinding, words.countFindings)}
          bars={findings.map(([code, count]) => ({
            name: findingName(code, language),
            count,
            open: () => open({ finding: code }),
          }))}
        />
      )}
    </div>
  );
}
