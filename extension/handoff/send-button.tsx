import { useState } from 'react';
import { useSurface } from '../views/surface.ts';
import type { Chosen } from './pack-chosen.ts';
import { sendToExcel } from './send.ts';

/** 发送到 Excel, the primary action wherever captured items are shown. */
export function SendButton({
  chosen,
  disabled = false,
  label,
}: {
  chosen: Chosen;
  disabled?: boolean;
  /** What it says where it is not the page's own 发送到 Excel. */
  label?: string;
}) {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await sendToExcel(surface, chosen);
    setBusy(false);
  };
  return (
    <button type="button" className="tz-button tz-primary" disabled={disabled || busy} onClick={send}>
      {label ?? surface.words.handoff.send}
    </button>
  );
}
