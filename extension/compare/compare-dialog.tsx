import { useEffect, useRef } from 'react';
import type { Compared, Comparison } from '../../shared/compare/compare-two.ts';
import { download } from '../../shared/views/download.ts';
import { fileName } from '../platform/file-name.ts';
import { useSurface } from '../views/surface.ts';
import { CompareTableView } from './compare-table-view.tsx';
import './compare.css';

const comparisons: readonly Comparison[] = ['levels', 'years'];

interface Props {
  readonly compared: Compared;
  readonly change: (compared: Compared) => void;
  readonly close: () => void;
}

/** Two notices side by side: what corresponds, what stands on one side only, the figures; as it is shown it is saved. */
export function CompareDialog({ compared, change, close }: Props) {
  const { words, announce } = useSurface();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { kind, first, second, tables } = compared;
  const again = async (as: Comparison, one: Compared['first'], other: Compared['second']) => {
    const { compareAs } = await import('../../shared/compare/compare-two.ts');
    change(compareAs(as, one, other));
  };
  const save = async () => {
    const { compareBook } = await import('../../shared/compare/compare-book.ts');
    const title = words.compare.kinds[kind];
    const name = fileName(title, '.xlsx');
    download(name, new Uint8Array(compareBook(title, tables)));
    announce({ text: words.compare.saved(name), tone: 'done' });
  };
  const [left, right] = words.compare.sides[kind];
  return (
    <dialog ref={dialog} className="tz-compare" aria-label={words.compare.kinds[kind]} onClose={close}>
      <header className="tz-compare-head">
        <fieldset className="tz-compare-kinds">
          <legend>{words.compare.kind}</legend>
          {comparisons.map((one) => (
            <label key={one}>
              <input type="radio" checked={one === kind} onChange={() => again(one, first, second)} />
              {words.compare.kinds[one]}
            </label>
          ))}
        </fieldset>
        <p>
          {left}：{first.notice.title}
        </p>
        <p>
          {right}：{second.notice.title}
        </p>
        <div className="tz-actions">
          <button type="button" className="tz-button" onClick={() => again(kind, second, first)}>
            {words.compare.swap}
          </button>
          <button type="button" className="tz-button" onClick={save}>
            {words.compare.save}
          </button>
          <button type="button" className="tz-button" onClick={() => dialog.current?.close()}>
            {words.compare.close}
          </button>
        </div>
      </header>
      {tables.map((table) => (
        <CompareTableView key={table.name} table={table} />
      ))}
    </dialog>
  );
}
