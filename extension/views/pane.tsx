import type { ReactNode } from 'react';

/** A part that scrolls, with its actions under it: what has the focus is never hidden behind them. */
export function Pane({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <>
      <div className="tz-panel">{children}</div>
      {actions}
    </>
  );
}
