/** Where Wingdings has 0 to 10 in rings, and where in discs. */
const ringed = 0xf080;
const discs = 0xf08b;
const circled = '⓪①②③④⑤⑥⑦⑧⑨⑩';

/** What a symbol of a font says (`w:sym`): characters of their own, and the numbers in rings of Wingdings; nothing for other pictures. */
export function symbolText(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code < 0x20) return '';
  if (code < 0xe000) return String.fromCharCode(code);
  if (font.toLowerCase() !== 'wingdings') return '';
  return circled.charAt(code - ringed) || circled.charAt(code - discs);
}
