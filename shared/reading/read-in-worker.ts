import type { DocumentError } from '../files/document-error.ts';
import { mostFileBytes, tooManyBytes } from '../files/read-file.ts';
import type { Capture } from '../notice/capture.ts';
import type { SentPage } from '../page/sent-page.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { ReadReply, type ReadRequest } from './worker-messages.ts';

/** What was read: the notice, and its page where it was asked for. */
export interface WorkerReading {
  readonly capture: Capture;
  readonly page: SentPage | null;
}

/** Why a file gave no notice: the reader's own reason (its code, and zh-CN what the file is and what to do), or that reading itself failed. */
export type ReadFailure =
  | { readonly kind: 'refused'; readonly reason: DocumentError }
  | { readonly kind: 'broken' | 'cancelled' };

/**
 * Reads a file as a notice in a worker of its own, with the engine that the command line uses, so that the page stays free to answer
 * and to cancel: the signal ends the worker at once. The file is not changed and nothing leaves this machine.
 */
export async function readFileInWorker(
  file: File,
  page: boolean,
  signal: AbortSignal,
): Promise<Result<WorkerReading, ReadFailure>> {
  if (file.size > mostFileBytes) {
    return fail({ kind: 'refused', reason: tooManyBytes.toError() });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    return fail({ kind: 'broken' });
  }
  const capturedAt = new Date().toISOString();
  return ask({ kind: 'file', name: file.name, bytes: new Uint8Array(bytes), capturedAt, page }, [bytes], signal);
}

/** Reads pages that were read before, in order, as the pages of one notice; in a worker of its own too. */
export function readPagesInWorker(
  pages: readonly SentPage[],
  signal: AbortSignal,
): Promise<Result<WorkerReading, ReadFailure>> {
  return ask({ kind: 'pages', pages: [...pages], capturedAt: new Date().toISOString() }, [], signal);
}

async function ask(
  request: ReadRequest,
  given: readonly Transferable[],
  signal: AbortSignal,
): Promise<Result<WorkerReading, ReadFailure>> {
  if (signal.aborted) {
    return fail({ kind: 'cancelled' });
  }
  const line = new MessageChannel();
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      const broken = () => resolve(fail({ kind: 'broken' }));
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true });
      worker.addEventListener('error', broken);
      line.port1.onmessage = ({ data }) => {
        const reply = ReadReply.safeParse(data);
        if (!reply.success) {
          broken();
        } else if (reply.data.ok) {
          resolve(ok(reply.data));
        } else if (reply.data.error === null) {
          broken();
        } else {
          resolve(fail({ kind: 'refused', reason: reply.data.error }));
        }
      };
      worker.postMessage(request, [...given, line.port2]);
    });
  } finally {
    worker.terminate();
    line.port1.close();
  }
}
