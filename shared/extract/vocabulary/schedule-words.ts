/** Ordinals that an entry of a 进度计划 or a 具体项目 may open with. */
export const entryOrdinal =
  /^\s*(?:（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|[①-⑳])\s*/;

/** What may stand between a clause's start and the period that opens an entry. */
export const leadIn =
  /^(?:[一二三四五六七八九十]是|拟于|计划于|预计于?|力争于?|争取于?|确保于?|将于|于|在|到|截至|至)$/;
export const saidOrdinal = /^[一二三四五六七八九十]是$/;

/** `筹备阶段（2024年1—3月）。` */
export const phaseHead = /^([^。；，：（]{2,20})（([^（）]{2,24})）[。：，]?/;
/** A remark right behind an entry's period. */
export const openNote = /^（[^（）]{1,24}）/;
/** A line that ends so heads the lines below it. */
export const endsAsHeading = /[：:] ?$/;
/** A figure behind this word is the sum so far. */
export const cumulativeWord = '累计';
