import { lazy, Suspense, useState } from 'react';
import type { ComparedItemField } from '../../shared/history/diff.ts';
import type { KeptItem } from '../../shared/history/kept-items.ts';
import { EditedField } from '../../shared/history/records.ts';
import type { Anchor, Capture } from '../../shared/notice/capture.ts';
import { Marked } from '../../shared/views/marked.tsx';
import { editText, fieldText } from '../fields/field-text.ts';
import { SourceQuote } from '../views/source-quote.tsx';
import { useSurface } from '../views/surface.ts';
import { type BrowseProps, wordsOf } from './browse-state.ts';
import { useSource } from './use-source.ts';

const shownFields: readonly ComparedItemField[] = [
  'number',
  'title',
  'text',
  'section',
  'units',
  'leaders',
  'targets',
  'qualities',
  'deadline',
  'events',
  'schedule',
  'funding',
  'measures',
  'breakdown',
  'applicable',
];

/* Reading what is typed takes the readers that read notices; a surface that corrects nothing does not load them. */
const EditField = lazy(async () => ({ default: (await import('./edit-field.tsx')).EditField }));

/** An item's fields: each with its text, its correction, and the way to the phrase in the notice. */
export function ItemFields({
  kept,
  notice,
  capture,
  state,
  change,
}: BrowseProps & { kept: KeptItem; notice: string; capture: Capture }) {
  const { words } = useSurface();
  const source = useSource();
  const { item, original, edited, overtaken } = kept;
  const [quoted, setQuoted] = useState<ComparedItemField | null>(null);
  const anchors = capture.provenance[item.id] ?? {};
  return (
    <dl className="tz-fields">
      {shownFields.map((field) => {
        const text = fieldText(item, field);
        const editable = EditedField.safeParse(field);
        const editing = state.edit?.notice === notice && state.edit.item === item.id && state.edit.field === field;
        if (text === '' && !editable.success) {
          return null;
        }
        const anchor = anchorOf(anchors, field);
        const isEdited = edited.some((name) => name === field);
        return (
          <div key={field}>
            <dt>{words.field[field]}</dt>
            <dd>
              {editing && editable.success ? (
                <Suspense fallback={null}>
                  <EditField
                    item={item}
                    original={original}
                    field={editable.data}
                    notice={notice}
                    year={yearOf(capture)}
                    state={state}
                    change={change}
                  />
                </Suspense>
              ) : (
                <>
                  <div className="tz-reading">
                    <span className="tz-value">
                      <Marked text={text || words.nothing} words={wordsOf(state)} />
                    </span>
                    <span className="tz-fieldactions">
                      {editable.success && (
                        <button
                          type="button"
                          className="tz-link"
                          aria-label={words.correctField(words.field[field])}
                          onClick={() =>
                            change((before) => ({
                              ...before,
                              edit: {
                                notice,
                                item: item.id,
                                field: editable.data,
                                text: editText(item, editable.data),
                              },
                            }))
                          }
                        >
                          {words.correct}
                        </button>
                      )}
                      {anchor !== undefined && (
                        <button
                          type="button"
                          className="tz-link"
                          aria-label={words.sourceOf(words.field[field])}
                          aria-expanded={quoted === field}
                          onClick={async () => {
                            const shown = await source(capture, anchor);
                            setQuoted(shown || quoted === field ? null : field);
                          }}
                        >
                          {words.source}
                        </button>
                      )}
                    </span>
                  </div>
                  {anchor !== undefined && quoted === field && <SourceQuote anchor={anchor} />}
                  {isEdited && (
                    <span className="tz-secondary">
                      <span className="tz-tag">{words.edited}</span>{' '}
                      {words.originally(fieldText(original, field) || words.nothing)}
                      {overtaken.some((name) => name === field) && ` ${words.overtaken}`}
                    </span>
                  )}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
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
