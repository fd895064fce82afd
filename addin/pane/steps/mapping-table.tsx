import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactNode } from 'react';
import { type FieldKey, fields } from '../../../shared/ledger/fields.ts';
import type { ColumnMapping, ColumnUse } from '../../../shared/ledger/mapping/mapping.ts';
import { noteText } from '../../../shared/ledger/notes/note-text.ts';
import { columnLetters } from '../frame/cell-name.ts';
import { usePane } from '../session-context.tsx';
import { fieldName } from '../words/ledger-names.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    height: '28px',
    padding: '0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { height: '28px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  cell: { padding: '2px 4px', verticalAlign: 'middle', overflowWrap: 'anywhere' },
  letter: { width: '24px', color: tokens.colorNeutralForeground3 },
  state: { width: '68px' },
  use: { display: 'flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  fill: { color: tokens.colorStatusSuccessForeground1 },
  ask: { color: tokens.colorPaletteMarigoldForeground2 },
  keep: { color: tokens.colorNeutralForeground3 },
  parent: { color: tokens.colorNeutralForeground3 },
  select: { width: '100%', minWidth: 0 },
});

const icon: Readonly<Record<ColumnUse, ReactNode>> = {
  fill: <CheckmarkCircle16Regular aria-hidden />,
  ask: <QuestionCircle16Regular aria-hidden />,
  keep: <SubtractCircle16Regular aria-hidden />,
};

const known = fields.filter((field) => field.fill === 'notice');

function choices(column: ColumnMapping): { guesses: readonly FieldKey[]; rest: readonly FieldKey[] } {
  const guesses = [...(column.field === null ? [] : [column.field]), ...column.alternatives];
  return { guesses, rest: known.map((field) => field.key).filter((key) => !guesses.includes(key)) };
}

/** The sheet's columns and what each was taken for; a mapping is changed by choosing. */
export function MappingTable({ columns }: { columns: readonly ColumnMapping[] }) {
  const styles = useStyles();
  const { ledger, language } = useWords();
  const pane = usePane();
  return (
    <table className={styles.table} aria-label={ledger.mapping}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.letter)}>
            {ledger.columnHead}
          </th>
          <th scope="col" className={styles.head}>
            {ledger.headerHead}
          </th>
          <th scope="col" className={styles.head}>
            {ledger.fieldHead}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.state)}>
            {ledger.stateHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const { guesses, rest } = choices(column);
          return (
            <tr key={column.column} className={styles.row}>
              <td className={mergeClasses(styles.cell, styles.keep)}>{columnLetters(column.column)}</td>
              <th scope="row" className={styles.cell} style={{ textAlign: 'start', fontWeight: 'inherit' }}>
                {column.parents.length > 0 && <span className={styles.parent}>{column.parents.join('›')}›</span>}
                {column.header || ledger.blankHeader}
              </th>
              <td className={styles.cell}>
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={ledger.chooseField(column.header || columnLetters(column.column))}
                  title={noteText(column.reason, language)}
                  value={column.field ?? ''}
                  onChange={(_, { value }) => {
                    const chosen = fields.find((field) => field.key === value);
                    pane.mapColumn(column.column, chosen?.key ?? null);
                  }}
                >
                  <option value="">{ledger.leaveAlone}</option>
                  {guesses.map((key) => (
                    <option key={key} value={key}>
                      {fieldName(language, key)}
                    </option>
                  ))}
                  {rest.map((key) => (
                    <option key={key} value={key}>
                      {fieldName(language, key)}
                    </option>
                  ))}
                </Select>
              </td>
              <td className={styles.cell}>
                <span className={mergeClasses(styles.use, styles[column.use])}>
                  {icon[column.use]}
                  {ledger.use[column.use]}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
