import { Button, makeStyles } from '@fluentui/react-components';
import type { ColumnMapping } from '../../../shared/ledger/mapping/mapping.ts';
import type { Receipt } from '../../../shared/ledger/run/receipt.ts';
import { momentText } from '../../../shared/views/day-text.ts';
import { Figure } from '../../../shared/views/figure.tsx';
import type { Survey } from '../../../shared/workbook/host.ts';
import { Choice } from '../frame/choice.tsx';
import { FileButton } from '../frame/file-button.tsx';
import { Loading } from '../frame/loading.tsx';
import { NoticeBar } from '../frame/notice-bar.tsx';
import type { Ledger, PaneState } from '../session/state.ts';
import { usePane } from '../session-context.tsx';
import { useWords } from '../words/words.tsx';
import { BarrierBar } from './barrier-bar.tsx';
import { MappingTable } from './mapping-table.tsx';
import { TemplateChooser } from './template-chooser.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** Step 2: the sheet, its header, and what each column is taken for; or a new ledger. */
export function LedgerStep({ state, canCreate }: { state: PaneState; canCreate: boolean }) {
  const styles = useStyles();
  const { frame, ledger, failure } = useWords();
  const pane = usePane();
  if (state.workbook.kind !== 'open') {
    const problem = state.workbook.kind === 'none' ? state.workbook.problem : null;
    return (
      <div className={styles.stack}>
        {problem !== null && <NoticeBar intent="error">{failure(problem)}</NoticeBar>}
        <p style={{ margin: 0 }}>{frame.noWorkbook}</p>
        <div>
          <FileButton accept=".xlsx,.xlsm" onFiles={([file]) => void pane.openWorkbookFile(file)}>
            {frame.openWorkbook}
          </FileButton>
        </div>
        {canCreate && <TemplateChooser primary />}
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <LedgerBody ledger={state.ledger} />
      {state.ledger.kind === 'mapped' && !state.ledger.confirmed && (
        <div>
          <Button appearance="primary" onClick={pane.confirmMapping}>
            {ledger.confirmCount(state.ledger.mapping.columns.filter((column) => column.use === 'ask').length)}
          </Button>
        </div>
      )}
      {canCreate && state.ledger.kind !== 'reading' && <TemplateChooser primary={state.ledger.kind === 'no-header'} />}
      <div className={styles.row}>
        <Button appearance="subtle" size="small" onClick={() => void pane.readSheet()}>
          {frame.retry}
        </Button>
        {state.workbook.file !== null && (
          <FileButton accept=".xlsx,.xlsm" appearance="subtle" onFiles={([file]) => void pane.openWorkbookFile(file)}>
            {frame.openWorkbook}
          </FileButton>
        )}
      </div>
    </div>
  );
}

function LedgerBody({ ledger: state }: { ledger: Ledger }) {
  const { frame, ledger, failure } = useWords();
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <Loading label={frame.readingSheet} />;
    case 'failed':
      return (
        <NoticeBar intent="error" title={ledger.failedTitle}>
          {failure(state.failure)}
        </NoticeBar>
      );
    case 'no-header':
      return (
        <>
          <SheetChoice survey={state.survey} />
          <NoticeBar intent="info" title={ledger.noHeaderTitle}>
            {failure(state.failure)}
          </NoticeBar>
        </>
      );
    case 'mapped': {
      const { mapping } = state;
      const count = (use: string) => mapping.columns.filter((column) => column.use === use).length;
      return (
        <>
          <SheetChoice survey={state.survey} />
          <BarrierBar survey={state.survey} mapping={mapping} />
          <div>
            <Figure
              text={frame.labelled(
                ledger.header(mapping.headerRow + 1, mapping.headerRow + mapping.headerRows, mapping.columns.length),
                ledger.summary(count('fill'), count('ask'), count('keep')),
              )}
            />
          </div>
          <Remembered columns={mapping.columns} />
          <LastFill receipt={state.record.receipts.at(-1)} />
          <MappingTable columns={mapping.columns} />
        </>
      );
    }
  }
}

/** How many columns were taken for what she said of such a header before. */
function Remembered({ columns }: { columns: readonly ColumnMapping[] }) {
  const { ledger } = useWords();
  const count = columns.filter((column) => column.decider === 'remembered').length;
  return count === 0 ? null : <Figure text={ledger.remembered(count)} />;
}

/** When this sheet was filled last, and the way back. */
function LastFill({ receipt }: { receipt: Receipt | undefined }) {
  const styles = useStyles();
  const { ledger, language } = useWords();
  const pane = usePane();
  if (receipt === undefined) return null;
  return (
    <div className={styles.row}>
      <Figure
        text={ledger.lastFill(
          momentText(receipt.filledAt, language),
          receipt.rows.filter((row) => row.kind !== 'group').length,
        )}
      />
      <Button appearance="subtle" size="small" onClick={() => void pane.undoLast()}>
        {ledger.undoLast}
      </Button>
    </div>
  );
}

function SheetChoice({ survey }: { survey: Survey }) {
  const { ledger } = useWords();
  const pane = usePane();
  const visible = survey.sheets.filter((sheet) => sheet.visibility === 'visible');
  return (
    <Choice
      label={ledger.sheet}
      value={survey.sheet?.name ?? survey.active}
      onChoose={(value) => void pane.readSheet(value)}
      options={visible.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}
