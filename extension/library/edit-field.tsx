import { useState } from 'react';
import type { EditedField } from '../../shared/history/records.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { parseField } from '../fields/field-input.ts';
import { fieldText } from '../fields/field-text.ts';
import { readAs } from '../fields/read-as.ts';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import type { BrowseProps } from './browse-state.ts';

/** Correcting one field. Every keystroke is kept, so closing the window in the middle loses nothing. */
export function EditField({
  item,
  original,
  field,
  notice,
  year,
  state,
  change,
}: BrowseProps & { item: Item; original: Item; field: EditedField; notice: string; year: number }) {
  const { history, words, language } = useSurface();
  const undoable = useUndoable();
  const [problem, setProblem] = useState<string | null>(null);
  const text = state.edit?.text ?? '';
  const parsed = parseField(item, field, text, year);
  const read = parsed.ok ? readAs(field, parsed.value, language) : null;
  const close = () => change((before) => ({ ...before, edit: null }));
  const save = async () => {
    const value = parseField(item, field, text, year);
    if (!value.ok) {
      setProblem(words.fieldProblem(value.error));
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
        rows={Math.min(8, Math.max(field === 'text' ? 5 : 2, text.split('\n').length + 1))}
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
        {read === null || read.length === 0 ? words.fieldHint[field] : words.readAs(read.join('；'), read.length)}
      </p>
      <p className="tz-secondary">{words.originally(fieldText(original, field, language) || words.nothing)}</p>
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
