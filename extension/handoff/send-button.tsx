import { useState } from 'react';
import { useSurface } from '../views/surface.ts';
import type { Chosen } from './pack-chosen.ts';
import { sendToExcel } from './send.ts';

/** 发送到 Excel, the primary action wherever captured items are shown. */
export function SendButton({ chosen, disabled = false }: { chosen: Chosen; disabled?: boolean }) {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await sendToExcel(surface, chosen);
    setBusy(false);
  };
  return (
    <button type="button" className="tz-button tz-primary" disabled={disabled || busy} onClick={send}>
      {surface.words.handoff.send}
    </button>
  );
}
