import { useState } from 'react';
import { type FindingGroup, groupFindings } from '../../shared/notice/finding-groups.ts';
import { type FindingMark, type MarkState, markFinder } from '../../shared/notice/finding-mark.ts';
import type { Finding, Item } from '../../shared/notice/notice.ts';
import { FindingLine } from '../../shared/views/finding-line.tsx';
import { byWeight } from '../../shared/views/finding-order.ts';
import { useShell } from './surface.ts';

const first = 3;

/** Takes a mark on findings, null to take it away. */
export type OnMark = (findings: readonly Finding[], state: MarkState | null) => void;

/**
 * 核对提示, heaviest first and many remarks of one kind as one; the first few, then all on demand. With `onMark` each can be marked as
 * checked or ignored; what is marked stands folded below, to be reopened.
 */
export function FindingList({
  findings,
  items,
  marks = [],
  onMark,
}: {
  findings: readonly Finding[];
  /** The notice's items, whose numbers a remark about several names. */
  items: readonly Pick<Item, 'id' | 'number'>[];
  marks?: readonly FindingMark[];
  onMark?: OnMark;
}) {
  const { words } = useShell();
  const [all, setAll] = useState(false);
  const markOf = markFinder(marks);
  const open = groupFindings(byWeight(findings.filter((finding) => markOf(finding) === null)));
  const marked = findings.filter((finding) => markOf(finding) !== null);
  if (findings.length === 0) {
    return null;
  }
  return (
    <section className="tz-findings" aria-label={words.findings(open.length)}>
      {(all ? open : open.slice(0, first)).map((group) => (
        <OpenFinding key={keyOf(group.first)} group={group} items={items} onMark={onMark} />
      ))}
      {open.length > first && (
        <button type="button" className="tz-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.allFindings(open.length)}
        </button>
      )}
      {marked.length > 0 && <MarkedFindings findings={marked} markOf={markOf} onMark={onMark} />}
    </section>
  );
}

function keyOf({ code, item, message }: Finding): string {
  return `${code}${item}${message}`;
}

function OpenFinding({
  group: { first: finding, all },
  items,
  onMark,
}: {
  group: FindingGroup;
  items: readonly Pick<Item, 'id' | 'number'>[];
  onMark: OnMark | undefined;
}) {
  const { words, language } = useShell();
  const said = words.phrased(finding);
  const wanted = new Set(all.map(({ item }) => item));
  const numbers = items.flatMap(({ id, number }) => (wanted.has(id) && number !== null ? [number] : []));
  return (
    <div className="tz-finding">
      <FindingLine
        finding={said}
        language={language}
        {...(all.length > 1 ? { also: words.history.sameKind(all.length, numbers) } : {})}
      />
      {onMark && (
        <span className="tz-fieldactions">
          <button
            type="button"
            className="tz-link"
            aria-label={words.history.checkNamed(said.message)}
            onClick={() => onMark(all, 'checked')}
          >
            {words.history.check}
          </button>
          <button
            type="button"
            className="tz-link"
            aria-label={words.history.ignoreNamed(said.message)}
            onClick={() => onMark(all, 'ignored')}
          >
            {words.history.ignore}
          </button>
        </span>
      )}
    </div>
  );
}

function MarkedFindings({
  findings,
  markOf,
  onMark,
}: {
  findings: readonly Finding[];
  markOf: (finding: Finding) => FindingMark | null;
  onMark: OnMark | undefined;
}) {
  const { words, language } = useShell();
  const [open, setOpen] = useState(false);
  const counts = (['checked', 'ignored'] as const).flatMap((state) => {
    const count = findings.filter((finding) => markOf(finding)?.state === state).length;
    return count === 0 ? [] : [words.history.marked(state, count)];
  });
  return (
    <>
      <button type="button" className="tz-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {counts.join(words.comma)}
      </button>
      {open &&
        findings.map((finding) => (
          <div key={keyOf(finding)} className="tz-finding">
            <FindingLine finding={words.phrased(finding)} mark={markOf(finding)?.state ?? null} language={language} />
            {onMark && (
              <button
                type="button"
                className="tz-link"
                aria-label={words.history.unmarkNamed(words.phrased(finding).message)}
                onClick={() => onMark([finding], null)}
              >
                {words.history.unmark}
              </button>
            )}
          </div>
        ))}
    </>
  );
}
