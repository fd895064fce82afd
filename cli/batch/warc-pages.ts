import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { mostFileBytes } from '../../shared/files/read-file.ts';

/** A page or document that a crawler kept. */
export interface ArchivedPage {
  readonly url: string;
  readonly name: string;
  /** Null where it is larger than a file may be. */
  readonly bytes: Uint8Array | null;
}

/** What a notice or an annex is served as; its name's ending says the kind where the server does not. */
const documents: readonly (readonly [type: RegExp, ending: string])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/iu, '.html'],
  [/^application\/pdf\b/iu, '.pdf'],
  [/wordprocessingml\.document\b/iu, '.docx'],
  [/spreadsheetml\.sheet\b/iu, '.xlsx'],
];
const named = /\.(?:docx|xlsx|pdf)$/iu;

function endingFor(type: string, url: string): string | null {
  const served = documents.find(([pattern]) => pattern.test(type))?.[1];
  if (served !== undefined) return served;
  const path = new URL(url).pathname;
  return named.test(path) ? path.slice(path.lastIndexOf('.')) : null;
}

/** A page in UTF-8 whatever it says of itself, where the server named its encoding. */
function decoded(bytes: Uint8Array, type: string): Uint8Array {
  const charset = /charset\s*=\s*"?([\w-]{2,20})/iu.exec(type)?.[1];
  if (charset === undefined || /^utf-?8$/iu.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(`\uFEFF${new TextDecoder(charset).decode(bytes)}`);
  } catch {
    return bytes;
  }
}

/** All of a record's content, unpacked; null once it is more than a file may be. Nothing beyond is unpacked. */
async function contentOf(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > mostFileBytes) return null;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

/** The archive as it was written; a gzipped one that is cut off ends in an error of its unpacking. */
function unpacked(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  return /\.gz$/iu.test(path) ? file.pipe(createGunzip()) : file;
}

/** Every record ends in two line ends (ISO 28500, 4): a plain archive that does not was cut off. */
function isCutOff(path: string): boolean {
  if (/\.gz$/iu.test(path)) return false;
  const end = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, end, 0, 4, Math.max(0, fstatSync(file).size - 4));
  } finally {
    closeSync(file);
  }
  return end.toString('latin1') !== '\r\n\r\n';
}

/**
 * The pages and documents of a web archive (ISO 28500, plain or gzipped), in its order; pictures, scripts, redirects and pages that were
 * not found are passed over. Throws what the file system and a damaged archive throw, after what stands before the damage.
 */
export async function* warcPages(path: string): AsyncGenerator<ArchivedPage> {
  const { WARCParser } = await import('warcio');
  for await (const record of new WARCParser(unpacked(path))) {
    const url = record.warcTargetURI ?? '';
    const kept = record.warcType === 'response' || record.warcType === 'resource';
    if (!kept || !/^https?:\/\//u.test(url) || !URL.canParse(url)) continue;
    const answered = record.warcType === 'resource' || record.httpHeaders?.statusCode === 200;
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
    const ending = endingFor(type, url);
    if (!answered || ending === null) continue;
    const bytes = record.warcContentLength > mostFileBytes ? null : await contentOf(record);
    yield {
      url,
      name: `${url}${named.test(url) ? '' : ending}`,
      bytes: bytes !== null && ending === '.html' ? decoded(bytes, type) : bytes,
    };
  }
  if (isCutOff(path)) throw new Error('文件不完整');
}

/** Whether a file name is that of a web archive (ISO 28500), packed or not. */
export function isWarc(path: string): boolean {
  return /\.warc(?:\.gz)?$/iu.test(path);
}
