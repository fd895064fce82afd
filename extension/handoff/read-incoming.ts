import {
  type Acknowledgement,
  acknowledgementSchema,
  readAcknowledgement,
} from '../../shared/handoff/acknowledgement.ts';
import { batchType } from '../../shared/handoff/batch-type.ts';
import { type Envelope, envelopeLimit } from '../../shared/handoff/envelope.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';

import type { Failure } from '../../shared/views/words/chinese-failure.ts';

/** What a text that she brought holds: a receipt, a batch, or why it is neither. */
export type Incoming =
  | { readonly kind: 'receipt'; readonly receipt: Acknowledgement }
  | { readonly kind: 'batch'; readonly envelope: Envelope }
  | { readonly kind: 'refused'; readonly failure: Failure | null };

/** Reads what came by paste, file or drop; as untrusted as anything else. */
export function readIncoming(text: string): Incoming {
  if (text.length <= envelopeLimit && text.includes('taizhang/batch@')) {
    const envelope = readEnvelope(text);
    return envelope.ok ? { kind: 'batch', envelope: envelope.value } : { kind: 'refused', failure: envelope.error };
  }
  if (text.length <= envelopeLimit && text.includes(acknowledgementSchema)) {
    const receipt = readAcknowledgement(text);
    return receipt.ok ? { kind: 'receipt', receipt: receipt.value } : { kind: 'refused', failure: receipt.error };
  }
  return { kind: 'refused', failure: null };
}

/** The text of a paste: a batch's own face where there is one, else plain text. */
export function pastedText(data: DataTransfer): string {
  return data.getData(batchType) || data.getData('text/plain');
}
