import type { CaptureDiff } from '../../shared/history/diff.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { differentParts } from '../../shared/views/text-difference.ts';
import { fieldText } from '../fields/field-text.ts';
import { useShell } from './surface.ts';

function nameOf(item: Item): string {
  return item.number === null ? item.title : `${item.number}．${item.title}`;
}

/** Both wordings as one, with what went and what came marked; said in words for those who do not see it. */
function Difference({ before, after }: { before: string; after: string }) {
  const { words } = useShell();
  if (before === '' || after === '') {
    return (
      <>
        <del>{before || words.nothing}</del> → <ins>{after || words.nothing}</ins>
      </>
    );
  }
  let at = 0;
  return differentParts(before, after).map(({ kind, text }) => {
    const key = at;
    at += 1;
    if (kind === 'same') {
      return text;
    }
    return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
  });
}

/** What changed since the last capture: head, added, changed by field with both readings, gone. */
export function DiffView({ diff }: { diff: CaptureDiff }) {
  const { words, language } = useShell();
  const { head, added, changed, gone } = diff;
  return (
    <div className="tz-diff">
      <p>{words.changedSince(added.length, changed.length, gone.length)}</p>
      {head.length > 0 && <p>{words.headChanged(head.map((field) => words.headField[field]))}</p>}
      <ul>
        {added.map((item) => (
          <li key={item.id} data-change="added">
            <span className="tz-tag">{words.added}</span> {nameOf(item)}
          </li>
        ))}
        {changed.map(({ before, after, fields }) => (
          <li key={after.id} data-change="changed">
            <span className="tz-tag">{words.changed}</span> {nameOf(after)}
            <dl className="tz-changes">
              {fields.map((field) => (
                <div key={field}>
                  <dt>{words.field[field]}</dt>
                  <dd>
                    <Difference before={fieldText(before, field, language)} after={fieldText(after, field, language)} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
        {gone.map((item) => (
          <li key={item.id} data-change="gone">
            <span className="tz-tag">{words.gone}</span> {nameOf(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
