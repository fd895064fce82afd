import { defineCheck } from './definition.ts';

const mostNamed = 3;

/** Chapters beside the list that name nobody and were not read as items: what they promise is in no item. */
export const chapterUnread = defineCheck({
  code: 'chapter-unread',
  level: 'warning',
  names: { zh: '有章节未采集', en: 'Chapters that were not read' },
  means:
    '有的章节没有写责任单位，里面的话没有当作事项采集。打开原文看这几章：若有任务，用“在页面上点选”补上；只是要求和保障措施的，点“已核对”。',
  needs: ['unreadChapters'],
  figures: ['chapters', 'sentences', 'headings'],
  zh: ({ chapters, sentences, headings }) =>
    `有${chapters.text}共${sentences.text}没有写明责任单位，未采集为事项：${headings.text}。其中若有任务，请点选正文补上。`,
  en: ({ chapters, sentences, headings }) =>
    `${chapters.value} chapters with ${sentences.value} sentences name no unit and were not read as items: ${headings.text}. If they hold tasks, pick them in the text.`,
  find(_notice, { unreadChapters }) {
    if (unreadChapters.length === 0) return [];
    const named = unreadChapters.slice(0, mostNamed).map((chapter) => `“${chapter.heading}”${chapter.sentences}句`);
    return [
      {
        item: null,
        figures: {
          chapters: { value: unreadChapters.length, unit: '章' },
          sentences: { value: unreadChapters.reduce((sum, chapter) => sum + chapter.sentences, 0), unit: '句' },
          headings: `${named.join('、')}${unreadChapters.length > mostNamed ? '等' : ''}`,
        },
      },
    ];
  },
});
