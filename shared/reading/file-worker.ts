import '../engines/old-engines.ts';
import { z } from 'zod/mini';
import { extract } from '../extract/extract.ts';
import { readFile } from '../files/read-file.ts';
import { sendPage } from '../page/sent-page.ts';
import { receivePage } from '../page/wire-page.ts';
import { pdfTools } from './pdf-tools.ts';
import { type ReadReply, ReadRequest } from './worker-messages.ts';

z.config({ jitless: true });

/** Reads with the engine that the command line uses; the page that asked stays free, and ends the reading by ending the worker. */
async function answer(data: unknown): Promise<ReadReply> {
  const request = ReadRequest.parse(data);
  const { capturedAt } = request;
  if (request.kind === 'pages') {
    return { ok: true, capture: extract(request.pages.map(receivePage), { capturedAt }).capture, page: null };
  }
  const index = await readFile(request.name, request.bytes, { pdf: pdfTools });
  if (!index.ok) return index;
  const { capture } = extract([index.value], { capturedAt });
  return { ok: true, capture, page: request.page ? sendPage(index.value) : null };
}

/* The answer goes by the asker's own line: pdf.js speaks on the worker's. */
addEventListener('message', ({ data, ports: [line] }) => {
  if (line !== undefined) {
    answer(data)
      .catch((): ReadReply => ({ ok: false, error: null }))
      .then((reply) => line.postMessage(reply));
  }
});
