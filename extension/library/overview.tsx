import { useLiveQuery } from 'dexie-react-hooks';
import { findingName } from '../../shared/check/phrase.ts';
import { Pane } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { BarChart } from './bar-chart.tsx';

const mostShown = 12;

/** 概览: items by unit and by month due, findings by kind. */
export function Overview() {
  return (
    <Pane>
      <Charts />
    </Pane>
  );
}

function Charts() {
  const { history, words, language } = useSurface();
  const read = useLiveQuery(() => history.overview(), [history]);
  if (read === undefined) {
    return <Skeleton label={words.readingHistory} />;
  }
  if (!read.ok) {
    return (
      <p className="tz-problem" role="alert">
        {read.error.message}
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
  const rest = units.slice(mostShown);
  const unitBars = [
    ...units.slice(0, mostShown),
    ...(rest.length > 0 ? [[words.others(rest.length), rest.reduce((sum, [, count]) => sum + count, 0)] as const] : []),
  ];
  return (
    <div className="tz-overview">
      <p>{words.totals(notices, items)}</p>
      <BarChart title={words.chartCaption(words.byUnit, words.countItems)} bars={unitBars} />
      <BarChart
        title={words.chartCaption(words.byMonth, words.countItems)}
        bars={months.map(([month, count]) => [month === 'none' ? words.undated : words.monthName(month), count])}
      />
      {findings.length > 0 && (
        <BarChart
          title={words.chartCaption(words.byFinding, words.countFindings)}
          bars={findings.map(([code, count]) => [findingName(code, language), count])}
        />
      )}
    </div>
  );
}
