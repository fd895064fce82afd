import { type Check, finding } from './draft.ts';

/** A page that says of itself that it is secret, internal or not to be published: said before anything of it is kept. */
export const notForRelease: Check = (_notice, { releaseMarks }) => {
  if (releaseMarks.length === 0) return [];
  const marks = releaseMarks.slice(0, 3).map((mark) => `“${mark}”`);
  return [
    finding(
      'not-for-release',
      'error',
      null,
      `页面上有${marks.join('、')}${releaseMarks.length > marks.length ? `等${releaseMarks.length}处` : ''}标注。保存前请确认这份文件允许采集；涉密文件不得在联网的电脑上处理。`,
      releaseMarks.map((mark) => ({ name: 'mark', value: mark, unit: '' })),
    ),
  ];
};
