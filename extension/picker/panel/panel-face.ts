import type { Finding } from '../../../shared/notice/notice.ts';
import type { CardFace } from './item-card.ts';

/** What the buttons ask for. */
export type Command =
  | 'toggle'
  | 'merge'
  | 'split'
  | 'grow'
  | 'shrink'
  | 'select-all'
  | 'undo'
  | 'save'
  | 'leave'
  | 'join'
  | 'likewise';

export interface PanelFace {
  readonly chosen: number;
  readonly all: number;
  readonly findings: number;
  readonly card: (CardFace & { readonly key: string; readonly chosen: boolean; readonly unitsTyped: string }) | null;
  readonly canUndo: boolean;
  /** The ordinals of the items that the last correction could be made to likewise. */
  readonly alike: readonly string[];
  readonly earlier: { readonly joined: boolean } | null;
  /** That the page is marked secret or internal. */
  readonly warning: Finding | null;
  readonly closedFrames: readonly string[];
  readonly note: { readonly text: string; readonly tone: 'said' | 'error' } | null;
}

export interface PanelHooks {
  readonly command: (command: Command) => void;
  readonly units: (typed: string) => void;
  /** A step is pointed at, or none any more. */
  readonly preview: (command: Command | null) => void;
}
