import { mostFileBytes, tooManyBytes } from '../../shared/files/read-file.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Failure } from '../strings/failures.ts';
import { FileReply, type FileRequest } from './file-reply.ts';

/** Why a file gave no notice: the reader's own reason, or that reading itself failed. */
export type FileFailure =
  | { readonly kind: 'refused'; readonly reason: Failure }
  | { readonly kind: 'broken' | 'cancelled' };

/**
 * Reads a file as a notice in a worker of its own, with the engine that the command line uses, so that the page stays free to answer
 * and to cancel: the signal ends the worker at once. The file is not changed and nothing leaves this machine.
 */
export async function readInWorker(file: File, signal: AbortSignal): Promise<Result<Capture, FileFailure>> {
  if (file.size > mostFileBytes) {
    return fail({ kind: 'refused', reason: tooManyBytes.toError() });
  }
  const request: FileRequest = {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    capturedAt: new Date().toISOString(),
  };
  const line = new MessageChannel();
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      const broken = () => resolve(fail({ kind: 'broken' }));
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true });
      worker.addEventListener('error', broken);
      line.port1.onmessage = ({ data }) => {
        const reply = FileReply.safeParse(data);
        if (!reply.success) {
          broken();
        } else if (reply.data.ok) {
          resolve(ok(reply.data.capture));
        } else if (reply.data.error === null) {
          broken();
        } else {
          resolve(fail({ kind: 'refused', reason: reply.data.error }));
        }
      };
      worker.postMessage(request, [request.bytes.buffer, line.port2]);
    });
  } finally {
    worker.terminate();
    line.port1.close();
  }
}
