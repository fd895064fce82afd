import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extract/extract.ts';
import { indexPageBytes } from '../../shared/files/saved-page.ts';
import { leadsSomewhere } from '../../shared/notice/address.ts';
import { Attachment } from '../../shared/notice/notice.ts';
import { noticePage } from '../extension/notice-page.ts';

const running = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'javascript\t:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://www.example.gov.cn/1',
];

describe('an address', () => {
  it.each(running)('%j runs something: no record holds it', (address) => {
    expect(leadsSomewhere(address)).toBe(false);
    expect(Attachment.safeParse({ label: '附件', title: '清单', units: [], href: address }).success).toBe(false);
  });

  it.each([
    'https://www.example.gov.cn/art/2025/3/1/art_1.html',
    'HTTP://www.example.gov.cn/?a=javascript:1',
    '/art/附件1.doc',
    './P0202503.pdf#javascript:x',
    'file:///D:/下载/通知.html',
    '附件：任务清单.docx',
  ])('%j leads somewhere', (address) => {
    expect(leadsSomewhere(address)).toBe(true);
  });

  it.each(running)('a page with %j for its base and its file is read without them', (address) => {
    const page = noticePage()
      .replace('<head>', `<head><base href="${address}">`)
      .replace('</div>', `<p>附件：1.任务清单</p><a href="${address}//任务清单.doc">附件1 任务清单.doc</a></div>`);
    const { notice } = extract([indexPageBytes(new TextEncoder().encode(page))], {
      capturedAt: '2025-03-01T08:00:00Z',
    }).capture;
    expect(notice.items).toHaveLength(3);
    expect(notice.url).toBeNull();
    expect(notice.attachments.every(({ href }) => href === null || leadsSomewhere(href))).toBe(true);
  });
});
