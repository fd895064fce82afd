import { useState } from 'react';

/** One bar: what it counts, and the list behind it. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly open?: () => void;
}

const shownAtFirst = 10;

/**
 * Horizontal bars with their figures, each leading to the list behind it; as a table, so that it is read out and printed as one. Of
 * many the longest are shown first.
 */
export function BarChart({
  title,
  bars,
  more,
  fewer,
}: {
  title: string;
  bars: readonly Bar[];
  more: (bars: number, sum: number) => string;
  fewer: string;
}) {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rest = bars.slice(shownAtFirst);
  const shown = all ? bars : bars.slice(0, shownAtFirst);
  return (
    <figure className="tz-chart">
      <figcaption className="tz-title">{title}</figcaption>
      <table>
        <caption className="tz-unseen">{title}</caption>
        <tbody>
          {shown.map((bar) => (
            <tr key={bar.name}>
              <th scope="row">
                <BarName bar={bar} />
              </th>
              <td>
                <span className="tz-bar" style={{ width: `${(bar.count / most) * 100}%` }} />
              </td>
              <td>{bar.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <button type="button" className="tz-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? fewer
            : more(
                rest.length,
                rest.reduce((sum, { count }) => sum + count, 0),
              )}
        </button>
      )}
    </figure>
  );
}

function BarName({ bar: { name, open } }: { bar: Bar }) {
  return open === undefined ? (
    name
  ) : (
    <button type="button" className="tz-link" onClick={open}>
      {name}
    </button>
  );
}
