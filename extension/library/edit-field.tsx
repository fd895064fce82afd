import { useState } from 'react';
import type { EditedField } from '../../shared/history/records.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { parseField, readAs } from '../fields/field-input.ts';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import type { BrowseProps } from './browse-state.ts';

/** Correcting one field. Every keystroke is kept, so closing the window in the middle loses nothing. */
export function EditField({
  item,
  field,
  notice,
  year,
  state,
  change,
}: BrowseProps & { item: Item; field: EditedField; notice: string; year: number }) {
  const { history, words } = useSurface();
  const undoable = useUndoable();
  const [problem, setProblem] = useState<string | null>(null);
  const text = state.edit?.text ?? '';
  const parsed = parseField(item, field, text, year);
  const read = parsed.ok && (field === 'deadline' || field === 'targets') ? readAs(parsed.value) : null;
  const close = () => change((before) => ({ ...before, edit: null }));
  const save = async () => {
    const value = parseField(item, field, text, year);
    if (!value.ok) {
      setProblem(words.fieldProblem[value.error]);
      return;
    }
    const change = history.edit({ notice, item: item.id, field, value: value.value });
    if (await undoable(change, words.corrected(words.field[field]))) {
      close();
    }
  };
  return (
    <form
      className="tz-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
        autoFocus
        aria-label={words.correctField(words.field[field])}
        aria-invalid={problem !== null}
        rows={field === 'text' ? 5 : 2}
        value={text}
        onChange={(event) => {
          setProblem(null);
          change((before) => ({ ...before, edit: { notice, item: item.id, field, text: event.target.value } }));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            event.preventDefault();
            close();
          }
        }}
      />
      <p className="tz-secondary" role="status">
        {read === null ? words.fieldHint[field] : words.readAs(read)}
      </p>
      {problem !== null && (
        <p className="tz-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="tz-fieldactions">
        <button type="submit" className="tz-button tz-primary">
          {words.keep}
        </button>
        <button type="button" className="tz-button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
