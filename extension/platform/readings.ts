import { pinyin } from 'pinyin-pro';
import type { Readings } from '../../shared/history/pinyin.ts';

/** The syllables of a Chinese character, all that it may be read as, without tones and with v for ü; a Latin letter or a digit is itself. */
export const readings: Readings = (character) => {
  if (/^[a-z0-9]$/iu.test(character)) {
    return [character.toLowerCase()];
  }
  return /^\p{Script=Han}$/u.test(character)
    ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
    : [];
};
