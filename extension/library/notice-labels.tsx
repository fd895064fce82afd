import { useId, useState } from 'react';
import type { NoticeRow } from '../../shared/history/records.ts';
import { useSurface } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { useAsked } from './use-asked.ts';

/** A notice's tags and its pin, each taken away or added where it stands. */
export function NoticeLabels({ row }: { row: NoticeRow }) {
  const { history, words } = useSurface();
  const undoable = useUndoable();
  const [adding, setAdding] = useState(false);
  const label = words.history;
  return (
    <div className="tz-labels">
      <button
        type="button"
        className="tz-link"
        aria-pressed={row.pinned}
        onClick={() => undoable(history.label(row.id, { pinned: !row.pinned }), label.pinChanged(!row.pinned))}
      >
        {row.pinned ? label.unpin : label.pin}
      </button>
      {row.tags.length > 0 && (
        <ul className="tz-labels" aria-label={label.tags}>
          {row.tags.map((tag) => (
            <li key={tag} className="tz-tag">
              {tag}
              <button
                type="button"
                aria-label={label.removeTag(tag)}
                onClick={() =>
                  undoable(history.label(row.id, { tags: row.tags.filter((one) => one !== tag) }), label.untagged(tag))
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <NewTag
          row={row}
          onClose={() => setAdding(false)}
          onAdd={async (tag) => {
            if (await undoable(history.label(row.id, { tags: [...row.tags, tag] }), label.tagged(tag))) {
              setAdding(false);
            }
          }}
        />
      ) : (
        <button type="button" className="tz-link" onClick={() => setAdding(true)}>
          {label.addTag}
        </button>
      )}
    </div>
  );
}

function NewTag({ row, onAdd, onClose }: { row: NoticeRow; onAdd: (tag: string) => void; onClose: () => void }) {
  const { words } = useSurface();
  const id = useId();
  const [text, setText] = useState('');
  const read = useAsked((history) => history.choices(), []);
  const known = read?.ok ? read.value.tags.filter((tag) => !row.tags.includes(tag)) : [];
  return (
    <form
      className="tz-labels"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          onAdd(text.trim());
        }
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
        autoFocus
        type="text"
        maxLength={30}
        autoComplete="off"
        aria-label={words.history.newTag}
        list={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            event.preventDefault();
            onClose();
          }
        }}
      />
      <datalist id={id}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" className="tz-button">
        {words.keep}
      </button>
    </form>
  );
}
