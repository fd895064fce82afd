import { defineCheck } from './definition.ts';

const mostShown = 3;

/** A page that says of itself that it is secret, internal or not to be published: said before anything of it is kept. */
export const notForRelease = defineCheck({
  code: 'not-for-release',
  level: 'error',
  names: { zh: '不可公开的标注', en: 'Marked not for release' },
  means: '页面上有密级或“不予公开”一类标注。涉密文件不得在联网的电脑上处理；请先确认这份文件可以采集，再保存。',
  needs: ['releaseMarks'],
  figures: ['marks', 'count', 'others'],
  zh: ({ marks, count, others }) =>
    `页面上有${marks.text}${others.value === '0' ? '' : `等${count.text}`}标注。保存前请确认这份文件允许采集；涉密文件不得在联网的电脑上处理。`,
  en: ({ marks, others }) =>
    `The page is marked ${marks.text}${others.value === '0' ? '' : ` and ${others.value} more`}. Make sure that it may be captured before you keep it; a secret document must not be handled on a computer that is online.`,
  find(_notice, { releaseMarks }) {
    if (releaseMarks.length === 0) return [];
    const shown = releaseMarks.slice(0, mostShown);
    const figures = {
      marks: shown.map((mark) => `“${mark}”`).join('、'),
      count: { value: releaseMarks.length, unit: '处' },
      others: releaseMarks.length - shown.length,
    };
    return [{ item: null, figures }];
  },
});
