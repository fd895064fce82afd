import type { MessagePort } from 'node:worker_threads';
import { answerLine } from './answer-line.ts';

/** A worker's whole life: answers each line it is sent, in the order they come. */
export function serveLines(port: MessagePort): void {
  let last = Promise.resolve();
  port.on('message', (line: string) => {
    last = last.then(async () => port.postMessage(await answerLine(line)));
  });
}
