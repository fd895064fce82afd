import { useSurface } from '../views/surface.ts';

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** From this share of the fullest month on a cell is drawn in the next darker tint. */
const tints = [0.001, 0.33, 0.66];

/**
 * Items by the month they are due, a line a year and the newest first: each figure leads to its list. A table of figures, so that it is
 * read out and printed as one; the tint only repeats what the figure says.
 */
export function DueCalendar({
  title,
  counts,
  undated,
  open,
}: {
  title: string;
  /** By month, `2025-12`. */
  counts: readonly (readonly [string, number])[];
  undated: number;
  open: (due: string) => void;
}) {
  const { words } = useSurface();
  const { history } = words;
  const byMonth = new Map(counts);
  const most = Math.max(1, ...byMonth.values());
  const years = [...new Set(counts.map(([month]) => month.slice(0, 4)))].sort().reverse();
  return (
    <figure className="tz-due">
      <figcaption className="tz-title">{title}</figcaption>
      <div className="tz-calendar">
        <table>
          <caption className="tz-unseen">{title}</caption>
          <thead>
            <tr>
              <td />
              {months.map((month) => {
                const { short, rest } = history.calendarMonth(Number(month));
                return (
                  <th key={month} scope="col">
                    {short}
                    <span className="tz-wide">{rest}</span>
                  </th>
                );
              })}
              <th scope="col">{history.yearSum}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{history.calendarYear(year)}</th>
                {months.map((month) => {
                  const due = `${year}-${month}`;
                  const count = byMonth.get(due) ?? 0;
                  return (
                    <td key={month} data-tint={tints.filter((from) => count / most >= from).length}>
                      {count > 0 && (
                        <button
                          type="button"
                          aria-label={history.calendarCell(words.monthName(due), count)}
                          onClick={() => open(due)}
                        >
                          {count}
                        </button>
                      )}
                    </td>
                  );
                })}
                <td>{months.reduce((sum, month) => sum + (byMonth.get(`${year}-${month}`) ?? 0), 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undated > 0 && (
        <p className="tz-secondary">
          <button type="button" className="tz-link" onClick={() => open('none')}>
            {words.undated}
          </button>{' '}
          {undated}
        </p>
      )}
    </figure>
  );
}
