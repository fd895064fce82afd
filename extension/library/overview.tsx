import { findingName } from '../../shared/check/phrase.ts';
import { Pane } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { BarChart } from './bar-chart.tsx';
import { type BrowseState, freshBrowse } from './browse-state.ts';
import { DueCalendar } from './due-calendar.tsx';
import { useAsked } from './use-asked.ts';

type Open = (browse: BrowseState) => void;

/** 概览: items by month due and by unit, notices by kind of open finding; each figure leads to the list behind it. */
export function Overview({ open }: { open: Open }) {
  return (
    <Pane>
      <Charts open={open} />
    </Pane>
  );
}

function Charts({ open }: { open: Open }) {
  const { words, language } = useSurface();
  const read = useAsked((history) => history.overview(), []);
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
  const chart = { more: words.moreBars, fewer: words.fewer };
  return (
    <div className="tz-overview">
      <p>{words.totals(notices, items)}</p>
      <DueCalendar
        title={words.chartCaption(words.byMonth, words.countItems)}
        counts={months.filter(([month]) => month !== 'none')}
        undated={months.find(([month]) => month === 'none')?.[1] ?? 0}
        open={(due) => open({ ...freshBrowse, view: 'items', filter: { due } })}
      />
      <BarChart
        {...chart}
        title={words.chartCaption(words.byUnit, words.countItems)}
        bars={units.map(([unit, count]) => ({
          name: unit,
          count,
          open: () => open({ ...freshBrowse, view: 'items', filter: { unit } }),
        }))}
      />
      {findings.length > 0 && (
        <BarChart
          {...chart}
          title={words.chartCaption(words.byFinding, words.history.countNotices)}
          bars={findings.map(([finding, count]) => ({
            name: findingName(finding, language),
            count,
            open: () => open({ ...freshBrowse, view: 'notices', filter: { finding } }),
          }))}
        />
      )}
    </div>
  );
}
