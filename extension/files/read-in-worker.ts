import { mostFileBytes, tooManyBytes } from '../../shared/files/read-file.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { FileReply, type FileRequest } from './file-reply.ts';

/** Why a file gave no notice; `message` is the reader's own, zh-CN, where it has one. */
export interface FileFailure {
  readonly code: 'refused' | 'broken' | 'cancelled';
  readonly message: string | null;
}

/**
 * Reads a file as a notice in a worker of its own, with the engine that the command line uses, so that the page stays free to answer
 * and to cancel: the signal ends the worker at once. The file is not changed and nothing leaves this machine.
 */
export async function readInWorker(file: File, signal: AbortSignal): Promise<Result<Capture, FileFailure>> {
  if (file.size > mostFileBytes) {
    return fail({ code: 'refused', message: tooManyBytes.toError().message });
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
      const broken = () => resolve(fail({ code: 'broken', message: null }));
      signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled', message: null })), { once: true });
      worker.addEventListener('error', broken);
      line.port1.onmessage = ({ data }) => {
        const reply = FileReply.safeParse(data);
        if (!reply.success || (!reply.data.ok && reply.data.message === null)) {
          broken();
        } else {
          resolve(reply.data.ok ? ok(reply.data.capture) : fail({ code: 'refused', message: reply.data.message }));
        }
      };
      worker.postMessage(request, [request.bytes.buffer, line.port2]);
    });
  } finally {
    worker.terminate();
    line.port1.close();
  }
}
