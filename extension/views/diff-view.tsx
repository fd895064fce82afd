import type { CaptureDiff } from '../../shared/history/diff.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { fieldText } from '../fields/field-text.ts';
import { useSurface } from './surface.ts';

function nameOf(item: Item): string {
  return item.number === null ? item.title : `${item.number}．${item.title}`;
}

/** What changed since the last capture: head, added, changed by field with both readings, gone. */
export function DiffView({ diff }: { diff: CaptureDiff }) {
  const { words } = useSurface();
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
                    <del>{fieldText(before, field) || words.nothing}</del> →{' '}
                    <ins>{fieldText(after, field) || words.nothing}</ins>
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
