import { readFileSync } from 'node:fs';
import type { Capture } from '../../shared/notice/capture.ts';
import { StoredCapture } from '../../shared/notice/stored.ts';

export const captureNames = ['lianhu-2025', 'xian-2024', 'hunnan-2023', 'haizhou-2020', 'huashan-2024'] as const;
export type CaptureName = (typeof captureNames)[number];

/** One of the five annotated notices as a capture, trimmed to what rows are made from. */
export function capture(name: CaptureName): Capture {
  const text = readFileSync(new URL(`captures/${name}.json`, import.meta.url), 'utf8');
  return StoredCapture.parse(JSON.parse(text));
}
