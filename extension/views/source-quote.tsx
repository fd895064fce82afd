import type { Anchor } from '../../shared/notice/capture.ts';

/** The line of the source that a field was read from, its words marked; what of the line was not kept is three dots. */
export function SourceQuote({ anchor: { prefix, exact, suffix } }: { anchor: Anchor }) {
  const [before = ''] = prefix.split('\n').slice(-1);
  const [after = ''] = suffix.split('\n', 1);
  return (
    <blockquote className="tz-quote">
      {before !== '' && before === prefix && '…'}
      {before}
      <mark>{exact}</mark>
      {after}
      {after !== '' && after === suffix && '…'}
    </blockquote>
  );
}
