import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { BranchCompare16Regular } from '@fluentui/react-icons/svg/branch-compare';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { EqualCircle16Regular } from '@fluentui/react-icons/svg/equal-circle';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { Pause16Regular } from '@fluentui/react-icons/svg/pause';
import { type ReactNode, useState } from 'react';
import type { Note } from '../../../shared/ledger/notes/note.ts';
import { noteText } from '../../../shared/ledger/notes/note-text.ts';
import type { CellChange, Conflict, InsertRow } from '../../../shared/ledger/plan/plan.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import { cellText } from '../frame/cell-text.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { kindOf, type PlanKind, type PlanRow } from './plan-rows.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '56px auto minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    paddingBlock: '4px',
    minHeight: '28px',
    boxSizing: 'border-box',
  },
  kind: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '20px',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  insert: { color: tokens.colorBrandForeground1 },
  update: { color: tokens.colorBrandForeground1 },
  same: { color: tokens.colorNeutralForeground3 },
  conflict: { color: tokens.colorPaletteMarigoldForeground2 },
  earlier: { color: tokens.colorNeutralForeground3 },
  held: { color: tokens.colorPaletteMarigoldForeground2 },
  gone: { color: tokens.colorNeutralForeground3 },
  body: { gridColumn: 3, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  jump: { marginBlock: '-2px' },
  cells: { minWidth: 0, paddingInline: 0, fontSize: tokens.fontSizeBase200 },
  wide: { gridColumn: '1 / -1', paddingBlock: '4px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  change: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  doubt: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteMarigoldForeground2,
    overflowWrap: 'anywhere',
  },
});

const icon: Readonly<Record<PlanKind, ReactNode>> = {
  insert: <Add16Regular aria-hidden />,
  update: <ArrowSync16Regular aria-hidden />,
  same: <EqualCircle16Regular aria-hidden />,
  conflict: <BranchCompare16Regular aria-hidden />,
  earlier: <BranchCompare16Regular aria-hidden />,
  held: <Pause16Regular aria-hidden />,
  gone: <Delete16Regular aria-hidden />,
};

/** Where a row of the plan stands in the sheet now; null where it is not there yet. */
function standsAt(row: PlanRow): number | null {
  return 'row' in row ? row.row : null;
}

/** One row of the preview: what will become of it, why, and what she may decide. */
export function PlanRowView({ row, sheet }: { row: PlanRow; sheet: string }) {
  const styles = useStyles();
  const { preview } = useWords();
  const pane = usePane();
  const at = standsAt(row);
  const kind = kindOf(row);
  return (
    <div className={styles.row}>
      <span className={mergeClasses(styles.kind, styles[kind])}>
        {icon[kind]}
        {preview.kinds[kind]}
      </span>
      {row.number === null ? <span /> : <span className="tv-ordinal">{row.number}</span>}
      <div className={styles.body}>
        <span className={styles.title} title={row.title}>
          {row.title}
        </span>
        {row.kind !== 'conflict' && <Details row={row} />}
      </div>
      {at !== null && (
        <Button
          className={styles.jump}
          appearance="subtle"
          size="small"
          icon={<Location16Regular />}
          aria-label={preview.jumpNamed(row.title)}
          title={preview.rowOf(at + 1)}
          onClick={() => void pane.reveal(sheet, { row: at, column: 0, rows: 1, columns: 1 })}
        />
      )}
      {row.kind === 'conflict' && (
        <div className={styles.wide}>
          <ConflictChoice conflict={row} />
        </div>
      )}
    </div>
  );
}

function Details({ row }: { row: Exclude<PlanRow, Conflict> }) {
  const styles = useStyles();
  const { preview } = useWords();
  const pane = usePane();
  switch (row.kind) {
    case 'insert':
      return (
        <>
          {row.newGroup !== null && <span className={styles.quiet}>{preview.newGroup(row.newGroup)}</span>}
          <NewCells row={row} />
          <Notes notes={row.notes} />
        </>
      );
    case 'update':
      return (
        <>
          {row.cells.map((cell) => (
            <ChangeLine key={cell.column} cell={cell} />
          ))}
          <Notes notes={row.notes} />
        </>
      );
    case 'same':
      return row.kept.length > 0 ? <span className={styles.quiet}>{preview.kept(row.kept.length)}</span> : null;
    case 'gone':
      return row.by === 'notice' ? (
        <span className={styles.quiet}>{preview.goneByNotice}</span>
      ) : (
        <>
          <span className={styles.quiet}>{preview.goneByHer}</span>
          <div>
            <Button size="small" onClick={() => pane.restore(row.id)}>
              {preview.restore}
            </Button>
          </div>
        </>
      );
    case 'held':
      return (
        <>
          <Notes notes={row.reasons} />
          {!row.barred && (
            <div>
              <Button size="small" onClick={() => pane.accept(row.id)}>
                {preview.acceptHeld}
              </Button>
            </div>
          )}
        </>
      );
  }
}

/** The cells of a new row, by column, once she asks for them: a sheet may have many. */
function NewCells({ row }: { row: InsertRow }) {
  const styles = useStyles();
  const { preview } = useWords();
  const [shown, setShown] = useState(false);
  if (row.cells.length === 0) return null;
  return (
    <>
      <div>
        <Button
          className={styles.cells}
          appearance="transparent"
          size="small"
          aria-expanded={shown}
          aria-label={preview.cellsNamed(row.title, row.cells.length)}
          onClick={() => setShown(!shown)}
        >
          <Figure text={preview.cells(row.cells.length)} />
        </Button>
      </div>
      {shown && row.cells.map((cell) => <ChangeLine key={cell.column} cell={cell} />)}
    </>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  const styles = useStyles();
  const { language } = useWords();
  return notes
    .map((note) => noteText(note, language))
    .map((text) => (
      <span key={text} className={styles.doubt}>
        {text}
      </span>
    ));
}

function ChangeLine({ cell }: { cell: CellChange }) {
  const styles = useStyles();
  const { frame, preview, language } = useWords();
  const text = (value: CellChange['hers']) => cellText(value, language) ?? preview.blank;
  const isNew = cell.base === undefined && cell.hers === null;
  const shown = isNew ? text(cell.ours) : preview.change(text(cell.hers), text(cell.ours));
  return (
    <span className={styles.change}>
      <Figure text={frame.labelled(cell.header, shown)} />
    </span>
  );
}
