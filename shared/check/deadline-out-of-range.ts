import { type Check, finding } from './draft.ts';

/** A deadline outside the years that the notice speaks of: before it was issued, or after the plan it names ends. */
export const deadlineOutOfRange: Check = ({ items }, { years }) =>
  items.flatMap(({ id, deadline }) => {
    const year = deadline?.date ? Number(deadline.date.slice(0, 4)) : null;
    if (deadline === null || year === null || years === null || (year >= years.first && year <= years.last)) return [];
    const span = years.first === years.last ? `${years.first}年` : `${years.first}年至${years.last}年`;
    return [
      finding(
        'deadline-out-of-range',
        'warning',
        id,
        `完成时限“${deadline.text}”在${year}年，文件所述为${span}，请核对。`,
      ),
    ];
  });
