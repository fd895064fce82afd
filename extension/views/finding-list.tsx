import { useState } from 'react';
import type { Finding } from '../../shared/notice/notice.ts';
import { FindingLine } from '../../shared/views/finding-line.tsx';
import { byWeight } from '../../shared/views/finding-order.ts';
import { useSurface } from './surface.ts';

const first = 3;

/** 核对提示, heaviest first; the first few, then all on demand. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { words, language } = useSurface();
  const [all, setAll] = useState(false);
  const ordered = byWeight(findings);
  if (ordered.length === 0) {
    return null;
  }
  return (
    <section className="tz-findings" aria-label={words.findings(ordered.length)}>
      {(all ? ordered : ordered.slice(0, first)).map((finding) => (
        <FindingLine key={`${finding.code}${finding.item}${finding.message}`} finding={finding} language={language} />
      ))}
      {ordered.length > first && (
        <button type="button" className="tz-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.allFindings(ordered.length)}
        </button>
      )}
    </section>
  );
}
