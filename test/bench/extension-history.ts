import type { Page } from 'puppeteer-core';
import { derive, noWork } from '../../shared/history/derive.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { capture, item, target, unit } from '../history/sample.ts';

const itemsPerNotice = 50;
const bureaus = [
  '教育局',
  '城管局',
  '人社局',
  '住建局',
  '卫生健康委',
  '民政局',
  '交通局',
  '水务局',
  '农业农村局',
  '文旅局',
];
const works = [
  '新建高中',
  '增加停车位',
  '改造老旧小区',
  '建设口袋公园',
  '提升养老服务',
  '整修农村公路',
  '治理积水点',
  '新增托位',
  '建设充电桩',
  '开展技能培训',
];
const filler = '坚持以人民为中心，统筹资金和用地，分季度推进，按月调度，年底前全部建成并投入使用，切实提升群众获得感。';

/** A made-up notice of fifty items, some 180 characters each, that differ by number. */
export function noticeOf(serial: number): Capture {
  const year = 2010 + (serial % 16);
  const items = Array.from({ length: itemsPerNotice }, (_, at) => {
    const work = works[(serial + at) % works.length] ?? '';
    const figure = 10 + ((serial * 7 + at * 13) % 9000);
    return item(at + 1, `${work}${serial}`, {
      text: `${work}${figure}个，其中第${serial}批${at}个。${filler}${filler}`,
      units: [
        unit(`区${bureaus[(serial + at) % bureaus.length]}`, '牵头'),
        unit(`区${bureaus[(serial * 3 + at) % bureaus.length]}`),
      ],
      targets: [target(`${figure}个`, work, figure, '个')],
      deadline: { text: '年底', date: `${year}-12-31` },
    });
  });
  return capture(
    items,
    {
      url: `https://www.example.gov.cn/art/${serial}.html`,
      title: `${year}年第${serial}号为民实事清单`,
      documentNumber: `海政发〔${year}〕${serial}号`,
    },
    new Date(Date.UTC(2020, 0, 1) + serial * 3_600_000).toISOString(),
  );
}

/** Fills an empty history with so many items, as the product's own rows, in large transactions. */
export async function seedHistory(library: Page, items: number): Promise<void> {
  const notices = items / itemsPerNotice;
  for (let from = 0; from < notices; from += 100) {
    const batch = Array.from({ length: Math.min(100, notices - from) }, (_, at) => {
      const read = noticeOf(from + at);
      const id = noticeIdentity(read.notice);
      const moments = { firstAt: read.capturedAt, checkedAt: read.capturedAt };
      const facts = { id, revision: 1, ...moments, kept: null, tags: [], pinned: false };
      return { ...derive(facts, read, noWork, from + at + 1), revision: { notice: id, revision: 1, capture: read } };
    });
    await library.evaluate(
      (rows, totals) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('taizhang');
          request.onsuccess = () => {
            const db = request.result;
            const change = db.transaction(['notices', 'texts', 'facets', 'cards', 'revisions', 'facts'], 'readwrite');
            for (const { row, text, facets, cards, revision } of rows) {
              change.objectStore('notices').put(row);
              change.objectStore('texts').put(text);
              change.objectStore('facets').put(facets);
              for (const card of cards) change.objectStore('cards').put(card);
              change.objectStore('revisions').put(revision);
            }
            change.objectStore('facts').put({ key: 'totals', value: totals });
            change.objectStore('facts').put({ key: 'stamp', value: totals.notices });
            change.oncomplete = () => {
              db.close();
              resolve();
            };
            change.onerror = () => reject(change.error);
          };
        }),
      batch,
      { notices: from + batch.length, items: (from + batch.length) * itemsPerNotice },
    );
  }
}
