import type { CompareTable } from '../../shared/compare/compare-tables.ts';
import { isDay } from '../../shared/workbook/cell.ts';

function shown(value: CompareTable['rows'][number][number]): string {
  if (value === null) return '';
  return isDay(value) ? value.day : String(value);
}

/** One table of a comparison, as its sheet will be. */
export function CompareTableView({ table: { title, lines, columns, rows } }: { table: CompareTable }) {
  return (
    <section>
      <h2 className="tz-title">{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {rows.length > 0 && (
        <table className="tz-compare-table">
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
