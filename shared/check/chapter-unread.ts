import { defineCheck } from './definition.ts';

const mostNamed = 3;

/** Chapters beside the list that name nobody and were not read as items: what they promise is in no item. */
export const chapterUnread = defineCheck({
  code: 'chapter-unread',
  level: 'warning',
  names: { zh: '有章节未采集', en: 'Chapters that were not read' },
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
