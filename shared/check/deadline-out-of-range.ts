import { defineCheck } from './definition.ts';
import { noticeYears } from './notice-years.ts';

/** A deadline outside the years that the notice speaks of: before it was issued, or after the plan it names ends. */
export const deadlineOutOfRange = defineCheck({
  code: 'deadline-out-of-range',
  level: 'warning',
  names: { zh: '时限超出年度', en: 'Deadline out of range' },
  means: '这一项的完成时限不在文件所述的年份里。常见的是上一年的文件改的稿，年份没有改全；请向发文单位问清后再填。',
  needs: [],
  figures: ['deadline', 'year', 'first', 'last'],
  zh: ({ deadline, year, first, last }) => {
    const span = first.text === last.text ? first.text : `${first.text}至${last.text}`;
    return `完成时限“${deadline.text}”在${year.text}，文件所述为${span}，请核对。`;
  },
  en: ({ deadline, year, first, last }) => {
    const span = first.value === last.value ? first.value : `${first.value} to ${last.value}`;
    return `The deadline “${deadline.text}” falls in ${year.value}; the notice speaks of ${span}. Please check.`;
  },
  find(notice) {
    const years = noticeYears(notice);
    if (years === null) return [];
    const dated = notice.items.filter(({ deadline }) => deadline !== null && deadline.date !== null);
    return dated.flatMap(({ id, deadline }) => {
      const year = deadline?.date ? Number(deadline.date.slice(0, 4)) : null;
      if (deadline === null || year === null || (year >= years.first && year <= years.last)) return [];
      const ofYear = (value: number) => ({ value, unit: '年' });
      const figures = {
        deadline: deadline.text,
        year: ofYear(year),
        first: ofYear(years.first),
        last: ofYear(years.last),
      };
      return [{ item: id, figures }];
    });
  },
});
