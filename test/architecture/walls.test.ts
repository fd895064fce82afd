import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rooms } from './rooms.ts';
import { root } from './sources.ts';

interface RoomConfig {
  readonly compilerOptions?: { readonly lib?: readonly string[]; readonly types?: readonly string[] };
  readonly references?: readonly { readonly path: string }[];
}

const configs = new Map(
  rooms.map(({ path }): [string, RoomConfig] => [
    path,
    JSON.parse(readFileSync(join(root, path, 'tsconfig.json'), 'utf8')),
  ]),
);

it.each(rooms)('$path refers to the rooms that it may import', ({ path, mayImport }) => {
  const allowed = rooms.filter((room) =>
    mayImport.some((name) => room.path === name || room.path.startsWith(`${name}/`)),
  );
  const referred = configs.get(path)?.references?.map((reference) => posix.join(path, reference.path)) ?? [];
  expect(referred.sort()).toEqual(allowed.map((room) => room.path).sort());
});

/** What a planted file says, the error that must stop it, and the rooms whose compiler must stop it. */
const violations = [
  {
    name: 'a document',
    text: 'export const planted = document.title.length;\n',
    error: 'TS2584',
    stopped: (room: string) => !configs.get(room)?.compilerOptions?.lib?.includes('DOM'),
  },
  {
    name: 'Node',
    text: 'export const planted = process.pid;\n',
    error: 'TS2591',
    stopped: (room: string) => !configs.get(room)?.compilerOptions?.types?.includes('node'),
  },
  {
    name: 'Excel',
    text: 'export const planted = Excel.run.length;\n',
    error: 'TS2304',
    stopped: (room: string) => room.startsWith('shared/'),
  },
  {
    name: 'a room above',
    text: "export type { CliError } from '../../../cli/cli-error.ts';\n",
    error: 'TS6307',
    stopped: (room: string) => room !== 'cli',
  },
] as const;

let yard = '';
let whole = '';
let said = '';

/** Each room is compiled once with every planted file in it; the room's own configuration decides. */
beforeAll(() => {
  mkdirSync(join(root, 'out'), { recursive: true });
  yard = mkdtempSync(join(root, 'out/walls-'));
  const references = rooms.map(({ path }, at) => {
    const folder = join(yard, `${at}`);
    mkdirSync(folder);
    for (const [nth, { text }] of violations.entries()) writeFileSync(join(folder, `planted-${nth}.ts`), text);
    const up = '../../..';
    const config = {
      extends: `${up}/${path}/tsconfig.json`,
      compilerOptions: { outDir: 'types' },
      include: ['planted-*.ts'],
      references: configs.get(path)?.references?.map((one) => ({ path: posix.join(up, path, one.path) })) ?? [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return { path: `./${at}` };
  });
  writeFileSync(join(yard, 'tsconfig.json'), JSON.stringify({ files: [], references }));
  const command = join(root, 'node_modules/.bin/tsc');
  whole = spawnSync(command, ['-b', '--pretty', 'false'], { cwd: root, encoding: 'utf8' }).stdout;
  said = spawnSync(command, ['-b', yard, '--pretty', 'false'], { cwd: root, encoding: 'utf8' }).stdout;
});

it('every room compiles within its walls', () => {
  expect(whole).toBe('');
});

afterAll(() => rmSync(yard, { recursive: true, force: true }));

const cases = violations.flatMap(({ name, error, stopped }, nth) =>
  rooms
    .filter(({ path }) => stopped(path))
    .map(({ path }) => ({ name, error, nth, path, at: rooms.findIndex((room) => room.path === path) })),
);

it.each(cases)('the compiler of $path stops $name', ({ error, nth, at }) => {
  expect(
    said.split('\n').filter((line) => line.includes(`/${at}/planted-${nth}.ts`) && line.includes(error)),
  ).not.toEqual([]);
});
