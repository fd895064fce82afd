import type { Command } from './panel/panel-face.ts';

/** What a key means to the picker. */
export type KeyMeaning =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'caret'; readonly by: number; readonly phrase: boolean }
  | { readonly kind: 'redo' }
  | { readonly kind: 'units' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const plain: Readonly<Record<string, KeyMeaning>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: 10 },
  PageUp: { kind: 'move', by: -10 },
  Home: { kind: 'move', by: Number.NEGATIVE_INFINITY },
  End: { kind: 'move', by: Number.POSITIVE_INFINITY },
  ' ': { kind: 'command', command: 'toggle' },
  Enter: { kind: 'command', command: 'save' },
  Escape: { kind: 'command', command: 'leave' },
  m: { kind: 'command', command: 'merge' },
  s: { kind: 'command', command: 'split' },
  u: { kind: 'units' },
};

/** Reads a key press; null where the key is none of ours and belongs to the page. */
export function meaningOf(pressed: Pressed): KeyMeaning | null {
  const { shiftKey, altKey } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return { kind: 'caret', by: key === 'ArrowLeft' ? -1 : 1, phrase: control };
  }
  if (control) {
    if (key === 'z') return shiftKey ? { kind: 'redo' } : { kind: 'command', command: 'undo' };
    if (key === 'y') return { kind: 'redo' };
    return key === 'a' ? { kind: 'command', command: 'select-all' } : null;
  }
  if (shiftKey && key === 'ArrowDown') return { kind: 'command', command: 'grow' };
  if (shiftKey && key === 'ArrowUp') return { kind: 'command', command: 'shrink' };
  return plain[key] ?? null;
}
