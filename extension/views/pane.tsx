import type { ReactNode } from 'react';

const name = 'tz-panel';

/** Selects the pane around an element, for what scrolls with it. */
export const panel = `.${name}`;

/** A part that scrolls, with its actions under it: what has the focus is never hidden behind them. */
export function Pane({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, also where it holds no control */}
      <div className={name} tabIndex={0}>
        {children}
      </div>
      {actions}
    </>
  );
}
