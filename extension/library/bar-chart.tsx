const row = 28;
const labelWidth = 200;
const barWidth = 360;
const numberWidth = 64;

/** Horizontal bars with their figures beside them; read out as a table of the same figures. */
export function BarChart({ title, bars }: { title: string; bars: readonly (readonly [string, number])[] }) {
  const most = Math.max(1, ...bars.map(([, count]) => count));
  const height = bars.length * row;
  return (
    <figure className="tz-chart">
      <figcaption className="tz-title">{title}</figcaption>
      <svg
        viewBox={`0 0 ${labelWidth + barWidth + numberWidth} ${height}`}
        width="100%"
        style={{ maxWidth: labelWidth + barWidth + numberWidth }}
        aria-hidden
      >
        <title>{title}</title>
        {bars.map(([name, count], at) => (
          <g key={name} transform={`translate(0 ${at * row})`}>
            <text x={labelWidth - 8} y={row / 2} textAnchor="end" dominantBaseline="central">
              {name.length > 15 ? `${name.slice(0, 14)}…` : name}
            </text>
            <rect
              className="tz-bar"
              x={labelWidth}
              y={6}
              width={Math.max(2, (count / most) * barWidth)}
              height={row - 12}
              rx={2}
            />
            <text
              x={labelWidth + Math.max(2, (count / most) * barWidth) + 8}
              y={row / 2}
              dominantBaseline="central"
              fontWeight={600}
            >
              {count}
            </text>
          </g>
        ))}
      </svg>
      <table className="tz-unseen">
        <caption>{title}</caption>
        <tbody>
          {bars.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
