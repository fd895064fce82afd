import type { Kind } from './kinds.ts';
import { Random } from './random.ts';

export interface Failure {
  readonly kind: Kind;
  readonly seed: number;
  readonly what: string;
  readonly bytes: Uint8Array;
}

async function faultOf(kind: Kind, bytes: Uint8Array): Promise<string | null> {
  try {
    return await kind.judge(bytes);
  } catch (reason) {
    return `thrown: ${reason instanceof Error ? `${reason.message} ${reason.stack?.split('\n')[1]?.trim() ?? ''}` : reason}`;
  }
}

/** The input of a seed, the same on every machine. */
export function mutantOf(kind: Kind, seeds: readonly Uint8Array[], seed: number): Uint8Array {
  const random = new Random(seed);
  const start = seeds[random.below(seeds.length)] ?? new Uint8Array();
  return kind.mutate(start, random);
}

/** The first word of a fault: two inputs fail alike when it is the same. */
function like(fault: string | null): string {
  return fault?.split(':')[0] ?? '';
}

/** Cuts pieces out of a failing input, large ones first, as long as it fails alike. Takes some hundred tries, no more. */
async function shrunk(kind: Kind, bytes: Uint8Array, fault: string): Promise<Uint8Array> {
  let smallest = bytes;
  let tries = 300;
  for (let size = smallest.length >> 1; size > 0 && tries > 0; size >>= 1) {
    for (let at = 0; at + size <= smallest.length && tries > 0; tries -= 1) {
      const shorter = Uint8Array.from(Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + size)]));
      if (like(await faultOf(kind, shorter)) === like(fault)) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}

/** Milliseconds that this process has computed, whatever else the machine does. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Judges one seed's input; null where all holds. `slowest` is the most that it may compute, in milliseconds, where that is asked. */
export async function tryOne(
  kind: Kind,
  seeds: readonly Uint8Array[],
  seed: number,
  slowest = Number.POSITIVE_INFINITY,
): Promise<Failure | null> {
  const bytes = mutantOf(kind, seeds, seed);
  const start = computed();
  const fault = await faultOf(kind, bytes);
  const took = computed() - start;
  if (fault !== null) return { kind, seed, what: fault, bytes: await shrunk(kind, bytes, fault) };
  return took > slowest ? { kind, seed, what: `slow: ${took.toFixed(0)} ms`, bytes } : null;
}
