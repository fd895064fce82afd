import { posix } from 'node:path';
import { circularArrows, printed } from './circles.ts';
import { type Room, rooms } from './rooms.ts';
import { localImports, type Sources } from './sources.ts';

/** A rule of the house: what it says, and what breaks it among the sources given. Nothing broken is an empty list. */
export interface Rule {
  readonly says: string;
  readonly broken: (sources: Sources) => string[];
}

/** Product files are one thing each; a longer one is two things. */
export const mostLines = 300;

/** The one place that the version is written in; whoever prints it reads it there. */
const versionPlace = 'package.json';

export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path === room.path || path.startsWith(`${room.path}/`));
}

function imports(sources: Sources): Map<string, string[]> {
  return new Map([...sources].map(([path, text]) => [path, localImports(path, text)]));
}

function mayPoint(from: Room | undefined, to: Room | undefined): boolean {
  if (!from || !to) return false;
  return from === to || from.mayImport.some((allowed) => to.path === allowed || to.path.startsWith(`${allowed}/`));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** Lines of conditions whose body stands on the next line without braces. */
function hangingBodies(text: string): string[] {
  const lines = withoutComments(text).split('\n');
  const depth = (line: string) => line.length - line.trimStart().length;
  const balanced = (line: string) => line.split('(').length === line.split(')').length;
  return lines.filter((line, at) => {
    const next = lines[at + 1] ?? '';
    const isCondition = /^(?:\} else |else )?(?:if|for|while) ?\(.*\)$/.test(line.trim()) && balanced(line);
    const isElse = /^(?:\} )?else$/.test(line.trim());
    return (
      (isCondition || isElse) && next.trim() !== '' && depth(next) > depth(line) && !/^\s*[.?|&:+*/=<>-]/.test(next)
    );
  });
}

/** What only some rooms may name; comments are left out of the search. */
function namedOnlyIn(says: string, pattern: RegExp, allowed: (path: string) => boolean): Rule {
  return {
    says,
    broken: (sources) =>
      [...sources]
        .filter(([path, text]) => !allowed(path) && pattern.test(withoutComments(text)))
        .map(([path]) => path),
  };
}

export const rules: readonly Rule[] = [
  {
    says: 'every source stands in a room',
    broken: (sources) => [...sources.keys()].filter((path) => !roomOf(path)),
  },
  {
    says: 'imports point only where the table allows',
    broken: (sources) =>
      [...imports(sources)].flatMap(([path, targets]) =>
        targets
          .filter((target) => target !== versionPlace && !mayPoint(roomOf(path), roomOf(target)))
          .map((target) => `${path} → ${target}`),
      ),
  },
  {
    says: 'what stands in one folder points one way',
    broken: (sources) => circularArrows(imports(sources)).map(printed),
  },
  {
    says: 'every relative import names a file that exists',
    broken: (sources) =>
      [...imports(sources)].flatMap(([path, targets]) =>
        targets
          .filter((target) => ['.ts', '.tsx'].includes(posix.extname(target)) && !sources.has(target))
          .map((target) => `${path} → ${target}`),
      ),
  },
  namedOnlyIn('an extension API is named in the extension only', /(?<![\w/-])(?:chrome|browser)\.[a-z]/, (path) =>
    path.startsWith('extension/'),
  ),
  namedOnlyIn(
    "an Office or WPS API is named in the add-in's hosts only",
    /\b(?:Office|Excel|OfficeExtension)\.[A-Za-z]|\bApplication\.[A-Z]/,
    (path) => path.startsWith('addin/hosts/'),
  ),
  namedOnlyIn(
    "Node is named in the command line and the builds' configuration only",
    /from 'node:|\bprocess\.[a-z]/,
    (path) => path.startsWith('cli/') || path.endsWith('.config.ts'),
  ),
  {
    says: 'a body stands on the line of its condition, or in braces',
    broken: (sources) => [...sources].filter(([, text]) => hangingBodies(text).length > 0).map(([path]) => path),
  },
  {
    says: 'private members are #private',
    broken: (sources) =>
      [...sources]
        .filter(([, text]) => /^\s+(?:private|protected) (?!constructor\b)/m.test(withoutComments(text)))
        .map(([path]) => path),
  },
  {
    says: `no file is longer than ${mostLines} lines`,
    broken: (sources) =>
      [...sources]
        .filter(([, text]) => text.split('\n').length - 1 > mostLines)
        .map(([path, text]) => `${path}: ${text.split('\n').length - 1}`),
  },
  {
    says: 'no file is named after nothing',
    broken: (sources) =>
      [...sources.keys()].filter((path) => /(?:^|\/)(?:utils?|helpers?|common|managers?|misc)(?:\.|\/)/.test(path)),
  },
];
