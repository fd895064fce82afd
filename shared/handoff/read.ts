import { z } from 'zod/mini';
import { fail, ok, type Result } from '../result/result.ts';
import { checksumOf } from './checksum.ts';
import { Envelope, envelopeLimit, envelopeSchema, isReadable } from './envelope.ts';
import { itemKey } from './item-key.ts';

export type EnvelopeErrorCode =
  | 'too-large'
  | 'not-json'
  | 'not-a-batch'
  | 'newer-version'
  | 'damaged'
  | 'invalid'
  | 'forged-key';

export interface EnvelopeError {
  readonly code: EnvelopeErrorCode;
  readonly message: string;
}

const Head = z.looseObject({ schema: z.string() });

function refuse(code: EnvelopeErrorCode, message: string): Result<never, EnvelopeError> {
  return fail({ code, message: `${message}工作簿未作任何改动。` });
}

function millions(size: number): string {
  return (size / 1_000_000).toFixed(1);
}

/**
 * Reads a batch that came from anywhere: clipboard, port or file. Everything is checked before anything is believed: size, JSON,
 * version, checksum, every field, and that each item's key is the one its notice gives it. Never throws.
 */
export function readEnvelope(text: string): Result<Envelope, EnvelopeError> {
  if (text.length > envelopeLimit) {
    return refuse(
      'too-large',
      `批次共 ${millions(text.length)} 百万字，超过上限 ${millions(envelopeLimit)} 百万字。请在历史中分几次发送。`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not-json', '内容不完整，不是台账批次（可能只复制了一部分）。请回到浏览器重新发送。');
  }
  const head = Head.safeParse(value);
  if (!head.success || !head.data.schema.startsWith('taizhang/batch@')) {
    return refuse('not-a-batch', '这不是台账批次。请在浏览器扩展中点“发送到 Excel”后再粘贴。');
  }
  if (!isReadable(head.data.schema)) {
    return refuse(
      'newer-version',
      `批次版本为 ${head.data.schema.slice(0, 40)}，本机只认识 ${envelopeSchema}。请更新台账后再试。`,
    );
  }
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) {
    const where = envelope.error.issues[0]?.path.join('.') ?? '';
    return refuse(
      'invalid',
      `批次中有 ${envelope.error.issues.length} 处内容不合规定（第一处：${where.slice(0, 80)}）。请回到浏览器重新发送。`,
    );
  }
  /* Over what was sent, not over what its notices became: a batch of an earlier version keeps its own checksum. */
  if (checksumOf(head.data) !== envelope.data.checksum) {
    return refuse('damaged', '批次的校验值不符，内容在途中被改动或损坏。请回到浏览器重新发送。');
  }
  for (const { capture, keys } of envelope.data.entries) {
    const wrong = capture.notice.items.find((item) => keys[item.id] !== itemKey(capture, item));
    if (wrong || Object.keys(keys).length !== capture.notice.items.length) {
      return refuse('forged-key', `批次中第 ${wrong?.number ?? '？'} 项的标识与公告不符。请回到浏览器重新发送。`);
    }
  }
  return ok(envelope.data);
}
