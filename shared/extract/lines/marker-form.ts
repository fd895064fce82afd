/** Forms of 层次序数 (GB/T 9704 prints 一、 （一） 1. （1）; real pages print all of these). */
export type MarkerForm =
  | 'chapter'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'arabic'
  | 'arabicParen'
  | 'arabicClose'
  | 'circled'
  | 'is'
  | 'ordinal'
  | 'turn'
  | 'dash'
  | 'decimal'
  | 'heading'
  | 'computed';
