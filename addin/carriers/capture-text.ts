import type { Envelope } from '../../shared/handoff/envelope.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { isNewerCapture, StoredCapture } from '../../shared/notice/stored.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type ArrivalError, type ArrivalErrorCode, arrivalLimit } from './arrival.ts';

/** What a text held. */
export interface CaptureText {
  readonly captures: readonly Capture[];
  readonly envelope: Envelope | null;
}

const family = 'taizhang/';

function schemaOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'string'
    ? value.schema
    : null;
}

function noticeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'notice' in value ? value.notice : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON value, or one a line. */
function valuesOf(text: string): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
}

function refuse(code: ArrivalErrorCode, message: string | null = null): Result<never, ArrivalError> {
  return fail({ code, message });
}

/**
 * Reads what a carrier brought: a batch, or bare captures (one, an array of them, or one a line). Takes all or nothing: a
 * text with one bad capture brings none.
 */
export function readCaptureText(text: string): Result<CaptureText, ArrivalError> {
  if (text.length > arrivalLimit) return refuse('too-large');
  if (text.trim() === '') return refuse('empty');
  const values = valuesOf(text);
  /* A batch that was cut short is no JSON any more; the envelope's reader says so better than “not ours”. */
  const cutShort = values.every((value) => value === undefined) && text.includes(`"${family}batch@`);
  if (cutShort || (values.length === 1 && schemaOf(values[0])?.startsWith(`${family}batch@`))) {
    const envelope = readEnvelope(text);
    return envelope.ok
      ? ok({ captures: envelope.value.entries.map((entry) => entry.capture), envelope: envelope.value })
      : refuse('damaged', envelope.error.message);
  }
  const captures: Capture[] = [];
  for (const value of values) {
    const capture = StoredCapture.safeParse(value);
    if (capture.success) {
      captures.push(capture.data);
      continue;
    }
    const notice = noticeOf(value);
    const otherForm = notice === undefined && schemaOf(value)?.startsWith(family) === true;
    if (isNewerCapture(value) || otherForm) return refuse('newer');
    return refuse(notice === undefined ? 'foreign' : 'damaged');
  }
  return captures.length === 0 ? refuse('empty') : ok({ captures, envelope: null });
}
