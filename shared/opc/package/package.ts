import { XlsxFault } from '../error.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { refuseForeignFile } from './sniff.ts';
import { defaultLimits, type Limits, readZip, unpack, type ZipEntry } from './zip-read.ts';
import { packEntry, writeZip } from './zip-write.ts';

/**
 * An OPC package: parts by name, without the leading slash. Parts are unpacked when read; saving copies the packed bytes
 * of every part nobody changed. Names are matched without regard to case (ECMA-376 part 2, 6.2.2.3).
 */
export class Package {
  readonly #entries = new Map<string, ZipEntry>();
  readonly #changed = new Map<string, () => Uint8Array>();

  constructor(entries: Iterable<ZipEntry>) {
    for (const entry of entries) this.#entries.set(keyOf(entry.name), entry);
  }

  /** The parts' names as stored, in the order of the file. */
  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The bytes of a part; throws `missing-part` or `damaged`. */
  bytes(name: string): Uint8Array {
    const key = keyOf(name);
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed();
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      throw new XlsxFault(
        'missing-part',
        `文件缺少必需的部件 ${name}，可能没有保存完整。请在 Excel 或 WPS 中打开并另存一份再试。`,
        name,
      );
    }
    return unpack(entry);
  }

  /** A part as text, its byte order mark kept; throws `broken-xml` where it is not UTF-8. */
  text(name: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes(name));
    } catch (error) {
      if (error instanceof XlsxFault) throw error;
      throw new XlsxFault(
        'broken-xml',
        `部件 ${name} 不是 UTF-8 编码，无法读取。请在 Excel 或 WPS 中另存一份再试。`,
        name,
      );
    }
  }

  /** A part as a tree, with the text the tree's places refer to. */
  xml(name: string): { text: string; root: XmlElement } {
    const text = this.text(name);
    return { text, root: inPart(name, () => parseXml(text)) };
  }

  /** Replaces or adds a part, written out when the package is saved. */
  set(name: string, content: string | Uint8Array | (() => Uint8Array)): void {
    const key = keyOf(name);
    const write = typeof content === 'string' ? () => new TextEncoder().encode(content) : content;
    this.#changed.set(key, typeof write === 'function' ? write : () => write);
    if (!this.#entries.has(key)) this.#entries.set(key, packEntry(name, new Uint8Array()));
  }

  remove(name: string): void {
    this.#entries.delete(keyOf(name));
    this.#changed.delete(keyOf(name));
  }

  /** Whether any part was set since the package was read. */
  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** A copy that can be changed and thrown away. */
  clone(): Package {
    const copy = new Package(this.#entries.values());
    for (const [key, write] of this.#changed) copy.#changed.set(key, write);
    return copy;
  }

  save(): Uint8Array {
    return writeZip(
      [...this.#entries].map(([key, entry]) => {
        const write = this.#changed.get(key);
        return write === undefined ? entry : packEntry(entry.name, write());
      }),
    );
  }
}

/** Opens a zip as a package. Throws `XlsxFault` for what is no zip, is encrypted, damaged or over the limits. */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): Package {
  refuseForeignFile(bytes);
  return new Package(readZip(bytes, limits));
}

/** Runs a reader and names the part in the fault it throws. */
export function inPart<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxFault && error.part === null) {
      throw new XlsxFault(error.code, `${error.message}（${name}）`, name);
    }
    throw error;
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
