/** What takes a page's signs away and leaves its list, or what is none, standing. */
export interface Stripping {
  readonly name: string;
  readonly apply: (html: string) => string;
}

const heading = /<(h1|title)([^>]*)>[\s\S]*?<\/\1>/giu;
const unitsInBrackets = /[（(][^（）()<>]{0,40}(?:单位|部门|局|委|办|中心|街道|镇)[^（）()<>]{0,40}[）)]/gu;
const paragraph = /<(p|li|div)(?: [^>]*)?>[^<]*<\/\1>/giu;

function titled(html: string, title: string): string {
  return html.replace(heading, (_, tag: string, rest: string) => `<${tag}${rest}>${title}</${tag}>`);
}

/** Leaves out every paragraph that a test picks. */
function without(html: string, picks: (text: string, at: number) => boolean): string {
  let at = -1;
  return html.replace(paragraph, (whole) => {
    at += 1;
    return picks(whole.replace(/<[^>]*>/gu, ''), at) ? '' : whole;
  });
}

export const strippings: readonly Stripping[] = [
  { name: 'a title that says nothing', apply: (html) => titled(html, '通知公告') },
  { name: 'no title', apply: (html) => html.replace(heading, '') },
  { name: 'no units in brackets', apply: (html) => html.replace(unitsInBrackets, '') },
  {
    name: 'no line with a label',
    apply: (html) => without(html, (text) => /^[\p{Script=Han}]{2,8}[：:]/u.test(text.trim())),
  },
  {
    name: 'no line that leads in',
    apply: (html) => without(html, (text) => /[：:]$/u.test(text.trim()) || /如下/u.test(text)),
  },
  { name: 'the upper half', apply: (html) => half(html, true) },
  { name: 'the lower half', apply: (html) => half(html, false) },
];

function half(html: string, upper: boolean): string {
  const count = html.match(paragraph)?.length ?? 0;
  return without(html, (_, at) => at * 2 < count !== upper);
}
