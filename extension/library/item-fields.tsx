import { useState } from 'react';
import type { KeptItem } from '../../shared/history/kept-items.ts';
import { EditedField } from '../../shared/history/records.ts';
import type { Anchor, Capture } from '../../shared/notice/capture.ts';
import { Marked } from '../../shared/views/marked.tsx';
import { editText, fieldText } from '../fields/field-text.ts';
import { onDemand } from '../views/on-demand.tsx';
import { SourceQuote } from '../views/source-quote.tsx';
import { useSurface } from '../views/surface.ts';
import { type BrowseProps, wordsOf } from './browse-state.ts';
import { useSource } from './use-source.ts';

const shownFields = EditedField.options;

/* Reading what is typed takes the readers that read notices; a surface that corrects nothing does not load them. */
const editField = onDemand(async () => (await import('./edit-field.tsx')).EditField);

type FieldsProps = BrowseProps & { kept: KeptItem; notice: string; capture: Capture };

/** An item's fields: each with its text, its correction, and the way to the phrase in the notice; then those of which the notice says nothing. */
export function ItemFields({ kept, notice, capture, state, change }: FieldsProps) {
  const editing = state.edit?.notice === notice && state.edit.item === kept.item.id ? state.edit.field : null;
  const stands = (field: EditedField) =>
    fieldText(kept.item, field) !== '' || field === editing || kept.edited.includes(field);
  const unstated = shownFields.filter((field) => !stands(field));
  const props = { kept, notice, capture, state, change };
  return (
    <dl className="tz-fields">
      {shownFields.filter(stands).map((field) => (
        <Field key={field} field={field} editing={field === editing} {...props} />
      ))}
      {unstated.length > 0 && <Unstated fields={unstated} {...props} />}
    </dl>
  );
}

function useCorrect({ kept: { item }, notice, change }: FieldsProps): (field: EditedField) => void {
  const { language } = useSurface();
  return (field) =>
    change((before) => ({ ...before, edit: { notice, item: item.id, field, text: editText(item, field, language) } }));
}

function Field({ field, editing, ...props }: FieldsProps & { field: EditedField; editing: boolean }) {
  const { words } = useSurface();
  const { kept, notice, capture, state, change } = props;
  return (
    <div>
      <dt>{words.field[field]}</dt>
      <dd>
        {editing ? (
          <editField.Part
            item={kept.item}
            original={kept.original}
            field={field}
            notice={notice}
            year={yearOf(capture)}
            state={state}
            change={change}
          />
        ) : (
          <FieldReading field={field} {...props} />
        )}
      </dd>
    </div>
  );
}

function FieldReading({ field, ...props }: FieldsProps & { field: EditedField }) {
  const { words, language } = useSurface();
  const source = useSource();
  const correct = useCorrect(props);
  const { kept, capture, state } = props;
  const [quoted, setQuoted] = useState(false);
  const anchor = anchorOf(capture.provenance[kept.item.id] ?? {}, field);
  return (
    <>
      <div className="tz-reading">
        <span className="tz-value">
          <Marked text={fieldText(kept.item, field, language) || words.nothing} words={wordsOf(state)} />
        </span>
        <span className="tz-fieldactions">
          <button
            type="button"
            className="tz-link"
            aria-label={words.correctField(words.field[field])}
            onClick={() => correct(field)}
          >
            {words.correct}
          </button>
          {anchor !== undefined && (
            <button
              type="button"
              className="tz-link"
              aria-label={words.sourceOf(words.field[field])}
              aria-expanded={quoted}
              onClick={async () => {
                const shown = await source(capture, anchor);
                setQuoted(!shown && !quoted);
              }}
            >
              {words.source}
            </button>
          )}
        </span>
      </div>
      {anchor !== undefined && quoted && <SourceQuote anchor={anchor} />}
      {kept.edited.includes(field) && (
        <span className="tz-secondary">
          <span className="tz-tag">{words.edited}</span>{' '}
          {words.originally(fieldText(kept.original, field, language) || words.nothing)}
          {kept.overtaken.includes(field) && ` ${words.overtaken}`}
        </span>
      )}
    </>
  );
}

/** Fields that are empty take one line together, each a way to fill it in. */
function Unstated({ fields, ...props }: FieldsProps & { fields: readonly EditedField[] }) {
  const { words } = useSurface();
  const correct = useCorrect(props);
  return (
    <div>
      <dt>{words.history.unstated}</dt>
      <dd>
        <span className="tz-labels">
          {fields.map((field) => (
            <button
              key={field}
              type="button"
              className="tz-link"
              aria-label={words.correctField(words.field[field])}
              onClick={() => correct(field)}
            >
              {words.field[field]}
            </button>
          ))}
        </span>
      </dd>
    </div>
  );
}

/** The year that days typed without one are in: the item's own, else the notice's. */
function yearOf({ notice, capturedAt }: Capture): number {
  const printed = /(20\d\d)年/u.exec(notice.title)?.[1] ?? notice.issuedOn ?? notice.publishedOn ?? capturedAt;
  return Number(printed.slice(0, 4));
}

/** The field's own anchor, or that of its first entry. */
function anchorOf(anchors: Readonly<Record<string, Anchor>>, field: string): Anchor | undefined {
  return anchors[field] ?? anchors[`${field}.0`];
}
