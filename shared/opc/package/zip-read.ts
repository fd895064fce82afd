import { Inflate } from 'fflate';
import { XlsxFault } from '../error.ts';
import { crc32 } from './crc32.ts';

/** What a package may weigh once unpacked; above it a file is refused before its data is inflated. */
export interface Limits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

/** Well above a 12-month ledger (10,000 rows × 20 columns are some 20 MB of XML), well below what a browser tab survives. */
export const defaultLimits: Limits = { entries: 5_000, entryBytes: 160 << 20, totalBytes: 480 << 20 };

/** One file inside a zip, still packed: what is copied as it is when nothing in it changes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** DOS time and date as stored. */
  readonly time: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const end64LocatorSignature = 0x07064b50;
const damaged = '文件已损坏或没有下载完整，请重新获取后再试。原文件未改动。';

/**
 * Lists the entries of a zip from its central directory (APPNOTE 4.3), data still packed.
 * Throws `XlsxFault` for a damaged directory, an encrypted entry, an unknown method, or declared sizes over the limits.
 */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxFault('damaged', damaged);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): ZipEntry[] {
  let { count, offset } = findDirectory(view);
  if (count > limits.entries) {
    throw new XlsxFault('too-large', `压缩包里有 ${count} 个部件，超过 ${limits.entries} 个的上限，未打开。`);
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (; count > 0; count -= 1) {
    const record = readRecord(bytes, view, offset);
    offset = record.next;
    if (names.has(record.name)) throw new XlsxFault('damaged', damaged, record.name);
    names.add(record.name);
    total += record.size;
    refuseOversize(record.name, record.size, total, limits);
    entries.push(unpackable(bytes, view, record));
  }
  return entries;
}

function refuseOversize(name: string, size: number, total: number, limits: Limits): void {
  if (size > limits.entryBytes || total > limits.totalBytes) {
    const most = size > limits.entryBytes ? limits.entryBytes : limits.totalBytes;
    throw new XlsxFault(
      'too-large',
      `文件解压后超过 ${Math.round(most / 1048576)} MB，可能是压缩炸弹，未打开。请另存为较小的工作簿。`,
      name,
    );
  }
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== end64LocatorSignature) return { count, offset };
    const end64 = Number(view.getBigUint64(at - 12, true));
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw new XlsxFault('damaged', damaged);
}

interface DirectoryRecord {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly time: number;
  readonly local: number;
  readonly encrypted: boolean;
  readonly next: number;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): DirectoryRecord {
  if (view.getUint32(at, true) !== entrySignature) throw new XlsxFault('damaged', damaged);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extra = at + 46 + nameLength;
  const wide = wideFields(view, extra, extra + extraLength);
  const sized = (field: number) => {
    const value = view.getUint32(at + field, true);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  const size = sized(24);
  const packedSize = sized(20);
  const local = sized(42);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    time: view.getUint32(at + 12, true),
    local,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    next: extra + extraLength + view.getUint16(at + 32, true),
  };
}

/** The 8-byte fields of a zip64 extra (APPNOTE 4.5.3); Java writers add one even to small files. */
function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const fields: number[] = [];
      for (let field = at + 4; field + 8 <= at + 4 + length; field += 8) {
        fields.push(Number(view.getBigUint64(field, true)));
      }
      return fields;
    }
    at += 4 + length;
  }
  return [];
}

function unpackable(bytes: Uint8Array, view: DataView, record: DirectoryRecord): ZipEntry {
  if (record.encrypted) {
    throw new XlsxFault('encrypted', '文件已加密，读不到内容。请在表格软件中取消密码后另存一份再试。', record.name);
  }
  if (record.method !== 0 && record.method !== 8) {
    throw new XlsxFault(
      'unsupported',
      '文件使用了少见的压缩方式，无法读取。请在表格软件中另存为 .xlsx 再试。',
      record.name,
    );
  }
  if (view.getUint32(record.local, true) !== localSignature) throw new XlsxFault('damaged', damaged, record.name);
  const start = record.local + 30 + view.getUint16(record.local + 26, true) + view.getUint16(record.local + 28, true);
  const end = start + record.packedSize;
  if (end > bytes.length) throw new XlsxFault('damaged', damaged, record.name);
  const { name, crc, size, time } = record;
  return { name, method: record.method, crc, size, time, packed: bytes.subarray(start, end) };
}

/** Inflates one entry, stopping as soon as it holds more than it declared; throws `damaged` where size or CRC differ. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxFault('damaged', damaged, entry.name);
  return bytes;
}

const step = 1 << 16;

function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) throw new XlsxFault('damaged', damaged, entry.name);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    }
  } catch (error) {
    throw error instanceof XlsxFault ? error : new XlsxFault('damaged', damaged, entry.name);
  }
  return out.subarray(0, filled);
}
