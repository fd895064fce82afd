/** A room of the house: where it stands and which rooms it may use. `docs/architecture.md` prints this table. */
export interface Room {
  readonly path: string;
  readonly floor: number;
  readonly mayImport: readonly string[];
}

const result = 'shared/result';

/** Ordered as in the architecture page; a file belongs to the first room whose path it starts with. */
export const rooms: readonly Room[] = [
  { path: 'shared/result', floor: 0, mayImport: [] },
  { path: 'shared/engines', floor: 0, mayImport: [] },
  { path: 'shared/notice', floor: 1, mayImport: [result] },
  { path: 'shared/labels', floor: 1, mayImport: [] },
  { path: 'shared/opc', floor: 1, mayImport: [result] },
  { path: 'shared/workbook', floor: 2, mayImport: [result, 'shared/opc'] },
  { path: 'shared/page', floor: 2, mayImport: [result, 'shared/notice'] },
  { path: 'shared/lex', floor: 2, mayImport: [result, 'shared/notice'] },
  { path: 'shared/check', floor: 2, mayImport: [result, 'shared/notice'] },
  {
    path: 'shared/ledger',
    floor: 3,
    mayImport: [result, 'shared/notice', 'shared/labels', 'shared/lex', 'shared/workbook'],
  },
  {
    path: 'shared/extract',
    floor: 3,
    mayImport: [result, 'shared/page', 'shared/lex', 'shared/notice', 'shared/labels', 'shared/check'],
  },
  {
    path: 'shared/files',
    floor: 3,
    mayImport: [result, 'shared/opc', 'shared/notice', 'shared/page', 'shared/workbook'],
  },
  {
    path: 'shared/reading',
    floor: 4,
    mayImport: [result, 'shared/engines', 'shared/notice', 'shared/page', 'shared/extract', 'shared/files'],
  },
  { path: 'shared/handoff', floor: 4, mayImport: [result, 'shared/notice', 'shared/workbook', 'shared/ledger'] },
  { path: 'shared/compare', floor: 4, mayImport: [result, 'shared/notice', 'shared/workbook', 'shared/ledger'] },
  { path: 'shared/year', floor: 4, mayImport: [result, 'shared/notice', 'shared/workbook', 'shared/ledger'] },
  { path: 'shared/views', floor: 4, mayImport: [result, 'shared/notice', 'shared/check'] },
  { path: 'shared/history', floor: 5, mayImport: [result, 'shared/notice', 'shared/check', 'shared/handoff'] },
  { path: 'extension', floor: 6, mayImport: ['shared'] },
  { path: 'addin', floor: 6, mayImport: ['shared'] },
  { path: 'cli', floor: 6, mayImport: ['shared'] },
];
