import type { CompareTable } from '../../shared/compare/compare-tables.ts';
import { isDay } from '../../shared/workbook/cell.ts';

function shown(value: CompareTable['rows'][number][number]): string {
  if (value === null) return '';
  return isDay(value) ? value.day : String(value);
}

/** One table of a comparison, as its sheet will be. */
export function CompareTableView({ table: { title, lines, columns, rows } }: { table: CompareTable }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <section>
      <h2 className="tz-title">{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {rows.length > 0 && (
        <table className="tz-compare-table">
          <colgroup>
            {columns.map(({ header, width }) => (
              <col key={header} style={{ width: `${(width / whole) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ header }) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.map(shown).join('|')}>
                {columns.map(({ header, align }, index) => (
                  <td key={header} className={align === 'center' ? 'tz-compare-centre' : undefined}>
                    {shown(row[index] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
