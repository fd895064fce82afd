import { useState } from 'react';
import { ownHistory } from '../views/own-history.ts';
import { useShell } from '../views/surface.ts';
import type { Chosen } from './pack-chosen.ts';

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
  const shell = useShell();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const [{ sendToExcel }, history] = await Promise.all([import('./send.ts'), ownHistory()]);
    await sendToExcel({ ...shell, history }, chosen);
    setBusy(false);
  };
  return (
    <button type="button" className="tz-button tz-primary" disabled={disabled || busy} onClick={send}>
      {label ?? shell.words.handoff.send}
    </button>
  );
}
