import { closestTo, viewOf } from '../../page/unclobbered.ts';
import { frameOrigin } from './sight.ts';

/** What the picker does with the page's events. */
export interface PageHooks {
  readonly click: (x: number, y: number) => void;
  /** Whether a click at a point is the picker's; else it is the page's. */
  readonly claims: (x: number, y: number, target: EventTarget | null) => boolean;
  readonly hover: (x: number, y: number) => void;
  readonly moved: () => void;
}

const pointer = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'auxclick'] as const;

/**
 * Listens on the page's window and those of its same-origin frames, first in line: what the picker uses goes no further, all else
 * goes its way untouched. Only what a person does counts; events that the page makes up are the page's. Keys are none of these:
 * the panel hears them while it has the focus. Everything ends with the signal.
 */
export function listen(page: Document, frames: readonly Document[], hooks: PageHooks, signal: AbortSignal): void {
  for (const inner of [page, ...frames]) {
    const view = viewOf(inner);
    if (view === null) continue;
    const at = (event: MouseEvent) => {
      const origin = frameOrigin(inner, page);
      return { x: event.clientX + origin.x, y: event.clientY + origin.y };
    };
    const options = { capture: true, signal };
    for (const name of pointer) {
      view.addEventListener(
        name,
        (event) => {
          const { x, y } = at(event);
          if (event.isTrusted && event.button === 0 && hooks.claims(x, y, event.composedPath()[0] ?? null)) take(event);
        },
        options,
      );
    }
    view.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || event.button !== 0) return;
        const { x, y } = at(event);
        if (!hooks.claims(x, y, event.composedPath()[0] ?? null)) return;
        take(event);
        hooks.click(x, y);
      },
      options,
    );
    view.addEventListener(
      'pointermove',
      (event) => {
        if (!event.isTrusted) return;
        const { x, y } = at(event);
        hooks.hover(x, y);
      },
      { ...options, passive: true },
    );
    view.addEventListener('scroll', hooks.moved, { ...options, passive: true });
    view.addEventListener('resize', hooks.moved, options);
  }
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const controls = 'button, input, select, textarea, label, summary, video, audio, [role=button], [contenteditable]';

/** By its kind's name, for a frame's elements are of another realm. */
function isElement(target: EventTarget | null): target is Element {
  return Object.prototype.toString.call(target).endsWith('Element]');
}

/** Whether an element is a control of the page, which keeps its clicks outside of marked items. */
export function isControl(target: EventTarget | null): boolean {
  return isElement(target) && closestTo(target, controls) !== null;
}
