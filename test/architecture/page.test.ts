import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rooms } from './rooms.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/architecture.md'), 'utf8');

it('the architecture page prints the table that the arrows are tested against', () => {
  const printed = page.match(/^\| \d \| .*$/gm) ?? [];
  const expected = rooms.map(
    (room) =>
      `| ${room.floor} | \`${room.path}/\` | ${room.mayImport.map((name) => `\`${name}\``).join(', ') || '–'} |`,
  );
  const bare = (line: string) => line.replace(/\s+/g, ' ').trim();
  const columns = (line: string) =>
    bare(line)
      .split('|')
      .map((cell) => cell.trim());
  expect(
    printed.map((line) => {
      const cells = columns(line);
      return `| ${cells[1]} | ${cells[2]} | ${cells[4]} |`;
    }),
  ).toEqual(expected);
});
