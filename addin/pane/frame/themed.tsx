import { FluentProvider, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Mode } from '../../../shared/views/system-mode.ts';
import { darkTheme, lightTheme } from '../../../shared/views/theme.ts';

/** The product's theme around the pane: ink blue over Fluent's tokens, in light or dark. */
export function Themed({ mode, children, className }: { mode: Mode; children: ReactNode; className?: string }) {
  return (
    <FluentProvider theme={mode === 'dark' ? darkTheme : lightTheme} className={mergeClasses('tv-surface', className)}>
      {children}
    </FluentProvider>
  );
}
