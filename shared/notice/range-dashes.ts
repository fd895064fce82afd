/**
 * Marks that notices put between the two ends of a range. GB/T 15835-2011 writes — and ～; keyboards, Word's no-break hyphen and the
 * fonts of PDF files make others of them.
 */
export const rangeDashes = '—–-~～－―‐‑‒−﹘﹣∼〜〰⁓˜─━ー';
