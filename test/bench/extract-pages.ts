import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import { readPage } from '../../shared/page/read-page.ts';

const units = ['市教育局', '市交通局', '市城管局', '市卫生健康委、市财政局'];

function item(number: number): string {
  return `${number}.新建便民设施工程${number}。新建设施${(number % 90) + 10}处，覆盖率达到${(number % 40) + 55}%以上。（${units[number % units.length]}）`;
}

function page(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某某市重点任务分工方案</title></head><body><h1>某某市重点任务分工方案</h1>${body}</body></html>`;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Pages that grow with a count, each straining another part of the engine. */
export const generators: Readonly<Record<string, (count: number) => string>> = {
  items: (count) =>
    page(
      numbers(count)
        .map((number) => `<p>${item(number)}</p>`)
        .join(''),
    ),
  'items in tables': (count) =>
    page(
      `<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>${numbers(count)
        .map((number) => `<tr><td>${number}</td><td>新建便民设施${number}处。</td><td>${units[number % 4]}</td></tr>`)
        .join('')}</table>`,
    ),
  'deep nesting': (count) =>
    page(
      `${'<div>'.repeat(Math.min(400, count))}${numbers(count)
        .map((number) => `<div><p>${item(number)}</p></div>`)
        .join('')}`,
    ),
  spans: (count) =>
    page(
      numbers(count)
        .map((number) => `<p>${[...item(number)].map((letter) => `<span>${letter}</span>`).join('')}</p>`)
        .join(''),
    ),
  links: (count) =>
    page(
      numbers(count)
        .map((number) => `<p>${item(number)}<a href="/p/${number}.html">详情${number}</a></p>`)
        .join(''),
    ),
  'br lines': (count) => page(`<p>${numbers(count).map(item).join('<br>')}</p>`),
  'one text node': (count) => page(`<p>${numbers(count).map(item).join(' ')}</p>`),
  'sections and details': (count) =>
    page(
      numbers(count)
        .map(
          (number) =>
            `${number % 10 === 1 ? `<p>（${'一二三四五六七八九十'.charAt(Math.floor(number / 10) % 10)}）便民服务方面</p>` : ''}<p>${item(number)}</p><p>（1）做好选址。</p>`,
        )
        .join(''),
    ),
};

/** The count up to which a page grows in the benches: a span a letter makes twenty-fold nodes. */
export const largestOf = (name: string): number => (name === 'spans' ? 16_000 : 64_000);

/**
 * Processor time of reading a parsed page into its index and extracting the record; what else the machine does is left out, and where
 * the collector can be called (`--expose-gc`) what earlier pages left is too.
 */
export function timeOf(html: string): { readonly milliseconds: number; readonly items: number } {
  const document = parsePage(html);
  globalThis.gc?.();
  const before = process.cpuUsage();
  const { capture } = extract([readPage(document)], { capturedAt: '2024-01-01T00:00:00Z' });
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, items: capture.notice.items.length };
}
