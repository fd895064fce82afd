/**
 * Patterns, by file and first characters, that are let pass. The chapters' words are undecided: their one free repetition is over
 * words of which none begins another. The others still trim a run of marks with a regular expression, which `trimEndMarks` of
 * shared/notice/trim.ts does in one pass.
 */
export const waived: readonly string[] = [
  'shared/extract/head/metadata.ts ^[/\\\\|\\s]+|[/\\\\|\\s]+$',
  'shared/extract/vocabulary/chapters.ts ^(?:充分认识|',
  'shared/workbook/xlsx/grow/import-parts.ts \\d+$',
];
