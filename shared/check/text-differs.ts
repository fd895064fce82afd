import { defineCheck } from './definition.ts';

const marks = /[\s，。、；：！？,.;:!?（）()“”"‘’'《》〔〕【】—-]/g;
const places = /全区|全市|全县|全省|全镇|全国|我区|我市|我县|我省|本市|本区|本县|城区|区级|市级|县级|省级|国家级/g;
const longestChange = 16;

function plain(text: string): string {
  return text.replace(marks, '').replace(/\d+(?:\.\d+)?/g, (figure) => String(Number(figure)));
}

/** The runs in which two texts differ, whole figures and words of place kept together. */
function changed(left: string, right: string): readonly [string, string] | null {
  let head = 0;
  while (head < left.length && head < right.length && left.charAt(head) === right.charAt(head)) head += 1;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && left.charAt(left.length - 1 - tail) === right.charAt(right.length - 1 - tail)) tail += 1;
  while (head > 0 && /[\d.全我本]/.test(left.charAt(head - 1))) head -= 1;
  while (tail > 0 && /[\d.]/.test(left.charAt(left.length - tail))) tail -= 1;
  const own = left.slice(head, left.length - tail);
  const other = right.slice(head, right.length - tail);
  return own === '' || other === '' || own.length > longestChange || other.length > longestChange ? null : [own, other];
}

function tells(own: string, other: string): boolean {
  const figures = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
  const where = (text: string): string => (text.match(places) ?? []).join(' ');
  const bothCount = figures(own) !== '' && figures(other) !== '';
  const bothPlace = where(own) !== '' && where(other) !== '';
  return (bothCount && figures(own) !== figures(other)) || (bothPlace && where(own) !== where(other));
}

/** List and annex print one item with different figures or for a different place; punctuation alone is no difference. */
export const textDiffers = defineCheck({
  code: 'text-differs',
  level: 'warning',
  names: { zh: '清单与附件不一', en: 'List and annex differ' },
  means: '同一项在清单和附件里写法不同（数字、时限或单位）。请确认以哪处为准，再填进台账。',
  needs: ['twins'],
  figures: ['list', 'annex'],
  zh: ({ list, annex }) => `清单写“${list.text}”，附件写“${annex.text}”，请核对以哪处为准。`,
  en: ({ list, annex }) => `The list prints “${list.text}”, the annex “${annex.text}”. Check which of them holds.`,
  find: (_notice, { twins }) =>
    twins.flatMap(({ item, list, annex }) => {
      const difference = changed(plain(list), plain(annex));
      if (difference === null || !tells(...difference)) return [];
      const [own, other] = difference;
      return [{ item, figures: { list: own, annex: other } }];
    }),
});
