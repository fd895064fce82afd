import type { Bulletin } from './bulletin.ts';
import { numberedHeading } from './numbered-heading.ts';

/** A 通报 as plain text, ready to paste. */
export function bulletinText({ title, sections, lists }: Bulletin): string {
  const parts = sections.flatMap(({ heading, paragraphs }, index) => [
    numberedHeading(index, heading),
    ...paragraphs.map(({ text }) => text),
  ]);
  const named = lists.flatMap(({ name, items }) => [
    `${name}（${items.length}项）`,
    ...items.map(({ number, title: item, unit, figures, standing }) =>
      [`${number}．${item}`, unit, figures, standing].filter((word) => word !== '').join('　'),
    ),
  ]);
  return [title, ...parts, ...named].join('\n');
}
