import { useState } from 'react';
import type { Compared } from '../../shared/compare/compare-two.ts';
import { useSurface } from '../views/surface.ts';
import { CompareDialog } from './compare-dialog.tsx';

/** 对照两份: there where two notices are chosen. The comparing code is loaded when it is first asked for. */
export function CompareButton({ notices }: { notices: readonly string[] }) {
  const { history, words, announce } = useSurface();
  const [compared, setCompared] = useState<Compared | null>(null);
  const open = async () => {
    const captures = await history.captures(notices.map((notice) => ({ notice })));
    if (!captures.ok) {
      announce({ text: words.failure(captures.error), tone: 'error' });
      return;
    }
    const [one, other] = captures.value;
    if (one === undefined || other === undefined) return;
    const { compareTwo } = await import('../../shared/compare/compare-two.ts');
    setCompared(compareTwo(one, other));
  };
  return (
    <>
      <button type="button" className="tz-button" disabled={notices.length !== 2} onClick={open}>
        {words.compare.compare}
      </button>
      {compared !== null && <CompareDialog compared={compared} change={setCompared} close={() => setCompared(null)} />}
    </>
  );
}
