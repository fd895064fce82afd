import type { Package } from './package.ts';

/** The namespaces that the two dialects of Office Open XML name differently (ISO/IEC 29500-1 strict, 29500-4 transitional). */
export interface Dialect {
  /** Of attributes that name relationships, and the stem of their types. */
  readonly relationships: string;
  readonly spreadsheet: string;
}

const transitional: Dialect = {
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
};

const strict: Dialect = {
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  spreadsheet: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
};

/** The dialect that a package is written in, which what is added to it must be in too. */
export function dialectOf(pack: Package): Dialect {
  const root = '_rels/.rels';
  return pack.has(root) && pack.text(root).includes(strict.relationships) ? strict : transitional;
}
