/** Marks by which an item's printed text is divided into title and text. */

/** From the letter before it: a comma or colon within a number, 1,200张, 8:30. */
export const markInNumber = /^\d(?:[,，]\d{3}(?!\d)|[:：]\d{2}(?!\d))/u;
/** A clause that says for whom: 对外销售的; 目的 is a noun. */
export const conditionEnd = /[^目]的$/u;
/** Marks that a text cut off in the middle ends with. */
export const looseEnd = /[，,、]$/u;
export const anyMarkEnd = /[。！？；：，、:;]$/u;
/** Marks behind which the sentence goes on. */
export const leadingOnEnd = /[：:，；]$/u;
export const colonEnd = /[：:]$/u;
