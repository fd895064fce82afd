import type { z } from 'zod/mini';

/**
 * A popup may die between a keystroke and the end of the transaction that keeps it. What is typed therefore goes first into this
 * synchronous slot of the extension's own origin, and leaves it once the history has it.
 */
function slot(key: string): string {
  return `ahead:${key}`;
}

/** Puts what was typed into the slot, in the place of what was there. */
export function writeAhead(key: string, body: unknown): void {
  try {
    localStorage.setItem(slot(key), JSON.stringify(body));
  } catch {
    /* A full slot only means that the last keystrokes depend on the transaction alone. */
  }
}

/** What never reached the history or is shown at once, or null. */
export function readAhead<Body>(key: string, shape: z.ZodMiniType<Body>): Body | null {
  try {
    const parsed = shape.safeParse(JSON.parse(localStorage.getItem(slot(key)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The history has this text; a newer one stays. */
export function dropAhead(key: string, text: string): void {
  if (localStorage.getItem(slot(key)) === text) {
    localStorage.removeItem(slot(key));
  }
}
