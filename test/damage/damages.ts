import type { seeded } from './seeded.ts';

type Random = ReturnType<typeof seeded>;

/** What a site does to a page on the way from the office's text: the page's markup before and after. */
export interface Damage {
  readonly name: string;
  /** Whether the page has what is damaged, and what is left says the same. */
  readonly applies: (html: string) => boolean;
  readonly apply: (html: string, random: Random) => string;
}

const paragraph = /<p(?: [^>]*)?>([\s\S]*?)<\/p>/gu;
const arabic = /(<p(?: [^>]*)?>\s*)(\d{1,2})[.．、](?=\s?[^\d\s])/gu;

function paragraphs(html: string): string[] {
  return [...html.matchAll(paragraph)].map((match) => match[1] ?? '');
}

/** Replaces the run of paragraphs in the body by something made of their contents. */
function withRun(html: string, made: (contents: readonly string[]) => string): string {
  const found = [...html.matchAll(paragraph)];
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return html;
  return html.slice(0, first.index) + made(paragraphs(html)) + html.slice(last.index + last[0].length);
}

/** Plain paragraphs one after the other, with nothing but white space between them. */
function isPlainRun(html: string): boolean {
  const found = [...html.matchAll(paragraph)];
  const gaps = found
    .slice(1)
    .map((match, at) => html.slice((found[at]?.index ?? 0) + (found[at]?.[0].length ?? 0), match.index));
  return found.length >= 3 && gaps.every((gap) => gap.trim() === '') && !/<(?:table|ol|ul|dl|br)/iu.test(html);
}

function eachText(html: string, change: (text: string) => string): string {
  const at = html.search(/<body/iu);
  return html.slice(0, at) + html.slice(at).replace(/>([^<]+)</gu, (_, text: string) => `>${change(text)}<`);
}

function numbered(text: string): boolean {
  return /^\s*(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u.test(text);
}

function isClosed(text: string): boolean {
  return numbered(text) && /[。；）)]\s*$/u.test(text);
}

/** Whether plain numbers count on without a gap; where one is left out, only the line's beginning says that the next is one. */
function countsOn(html: string): boolean {
  const values = [...html.matchAll(arabic)].map((match) => Number(match[2]));
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1 || value === 1);
}

const menu = '首页 新闻中心 政务公开 办事服务 互动交流'
  .split(' ')
  .map((word) => `<li><a href="/">${word}</a></li>`)
  .join('');
const related = [1, 2, 3]
  .map((n) => `<li><a href="/${n}.html">关于做好203${n}年度有关工作的通知</a><span>203${n}-01-0${n}</span></li>`)
  .join('');
const share = '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const styles: readonly ((n: number) => string)[] = [
  (n) => `（${n}）`,
  (n) => `${n}、`,
  (n) => `${n}．`,
  (n) => circled.charAt(n - 1),
];
const han = '一二三四五六七八九';
const hanNumeral = (n: number): string =>
  n < 10
    ? han.charAt(n - 1)
    : `${n < 20 ? '' : han.charAt(Math.floor(n / 10) - 1)}十${n % 10 === 0 ? '' : han.charAt((n % 10) - 1)}`;
const hanStyles: readonly ((n: number) => string)[] = [(n) => `${hanNumeral(n)}、`, (n) => `（${hanNumeral(n)}）`];

/** The text of a plain page's lines, as a file of text holds it. */
function plainLines(html: string): string {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/iu.exec(html)?.[1] ?? '';
  return [title, ...paragraphs(html)].map((text) => text.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ')).join('\n');
}

export const damages: readonly Damage[] = [
  {
    name: 'paragraphs joined into one',
    applies: (html) => isPlainRun(html) && countsOn(html) && paragraphs(html).every(isClosed),
    apply: (html) => withRun(html, (contents) => `<p>${contents.join('')}</p>`),
  },
  {
    name: 'paragraphs as lines of one block',
    applies: isPlainRun,
    apply: (html) => withRun(html, (contents) => `<div>${contents.join('<br>')}</div>`),
  },
  {
    name: 'another style of ordinals',
    applies: (html) => {
      const found = [...html.matchAll(arabic)];
      return (
        found.length >= 2 &&
        found.length <= 20 &&
        !/[①-⑳]|[（(]\d{1,2}[）)]|[。；）]\d{1,2}[.．、]|>\s*\d{1,2}\.\d/u.test(html)
      );
    },
    apply: (html, random) => {
      const style = styles[random(styles.length)] ?? String;
      return html.replace(arabic, (_, open: string, digits: string) => `${open}${style(Number(digits))}`);
    },
  },
  {
    name: 'ordinals in Chinese numerals',
    applies: (html) => {
      const found = [...html.matchAll(arabic)];
      const other =
        /[①-⑳]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]|一是|[。；）]\d{1,2}[.．、]|>\s*\d{1,2}\.\d/u;
      return found.length >= 2 && found.length <= 30 && countsOn(html) && !other.test(html);
    },
    apply: (html, random) => {
      const style = hanStyles[random(hanStyles.length)] ?? String;
      return html.replace(arabic, (_, open: string, digits: string) => `${open}${style(Number(digits))}`);
    },
  },
  {
    name: 'breaks as paragraphs',
    applies: (html) => /<br/iu.test(html) && !/<(?:table|ol|ul|dl)/iu.test(html),
    apply: (html) => html.replace(/<br[^>]*>/giu, '</p><p>'),
  },
  {
    name: 'a file of text',
    applies: (html) => isPlainRun(html) && /<h1/iu.test(html) && !/<h[2-6]|text-align|align=/iu.test(html),
    apply: (html) => `<pre>${plainLines(html)}</pre>`,
  },
  {
    name: 'a row of a layout table each',
    applies: isPlainRun,
    apply: (html) =>
      withRun(
        html,
        (contents) => `<table>${contents.map((text) => `<tr><td><p>${text}</p></td></tr>`).join('')}</table>`,
      ),
  },
  {
    name: 'a span for every few letters',
    applies: (html) => paragraphs(html).length > 0,
    apply: (html, random) => {
      const size = 1 + random(4);
      return eachText(html, (text) =>
        text.trim() === ''
          ? text
          : [...text]
              .reduce<string[]>((parts, letter, at) => {
                if (at % size === 0) parts.push(letter);
                else parts[parts.length - 1] += letter;
                return parts;
              }, [])
              .map((part) => `<span>${part}</span>`)
              .join(''),
      );
    },
  },
  {
    name: 'a card each',
    applies: isPlainRun,
    apply: (html) =>
      withRun(html, (contents) => contents.map((text) => `<div class="card"><div>${text}</div></div>`).join('')),
  },
  {
    name: 'menus, related links and share bars round it',
    applies: () => true,
    apply: (html) =>
      html
        .replace(/<body[^>]*>/iu, (open) => `${open}<div class="nav"><ul>${menu}</ul></div>${share}`)
        .replace(/<\/body>/iu, `${share}<div class="related"><h3>相关链接</h3><ul>${related}</ul></div></body>`),
  },
  {
    name: 'a hidden copy for print',
    applies: (html) => /<div id="zoom">[\s\S]*<\/div>\s*<\/body>/iu.test(html),
    apply: (html) => {
      const body = /<div id="zoom">([\s\S]*)<\/div>\s*<\/body>/iu.exec(html)?.[1] ?? '';
      return html.replace(/<\/body>/iu, `<div class="print" style="display:none">${body}</div></body>`);
    },
  },
  {
    name: 'no meta tags and no title',
    applies: (html) => /<h1/iu.test(html),
    apply: (html) => html.replace(/<meta name=[^>]*>/giu, '').replace(/<title>[\s\S]*?<\/title>/iu, '<title></title>'),
  },
  {
    name: 'half-width punctuation',
    applies: () => true,
    apply: (html) =>
      eachText(html, (text) => text.replace(/[，；：（）]/gu, (mark) => ',;:()'['，；：（）'.indexOf(mark)] ?? mark)),
  },
  {
    name: 'full-width digits',
    applies: () => true,
    apply: (html) =>
      eachText(html, (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  },
  {
    name: 'a signature in three lines',
    applies: (html) => isPlainRun(html) && !/年\d{1,2}月\d{1,2}日<|人民政府<\/p>/u.test(html),
    apply: (html, random) => {
      const day = `${/20\d\d/u.exec(html)?.[0] ?? '2031'}年3月5日`;
      const lines = [
        ['青河县', '人民政府', day],
        ['青河县人民政府', '办公室', day],
        ['中共青河县委', '青河县人民政府', day],
      ][random(3)];
      return withRun(html, (contents) => [...contents, ...(lines ?? [])].map((text) => `<p>${text}</p>`).join('\n'));
    },
  },
];
