import type { MessageError } from '../messages/message-error.ts';
import type { WaitingPick } from '../messages/picks.ts';
import { ask } from './ask.ts';

/**
 * Keeps what she decided in the history's drafts from the first click, so that no closed tab, dead worker or update takes it. One
 * write is under way at a time and the last one wins.
 */
export class PickKeeper {
  #next: readonly WaitingPick[] | null = null;
  #writing = false;
  /** How many the drafts are known to hold. */
  kept: number;

  constructor(
    readonly url: string,
    kept: number,
    readonly onFailure: (error: MessageError) => void,
  ) {
    this.kept = kept;
  }

  keep(picks: readonly WaitingPick[]): void {
    this.#next = picks;
    if (!this.#writing) {
      this.#write();
    }
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#next !== null) {
      const picks = this.#next;
      this.#next = null;
      const written = await ask('picker.keep', { url: this.url, picks });
      if (written.ok) {
        this.kept = picks.filter((pick) => pick.selected).length;
      } else {
        this.onFailure(written.error);
      }
    }
    this.#writing = false;
  }
}
