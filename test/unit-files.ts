import { localImports, readSources } from './architecture/sources.ts';

/** What a test that takes its time, or a process to itself, reaches for: another program, a browser, a build, many random runs, dozens of printed notices, modules put in others' place. */
const slow =
  /from '(?:node:child_process|playwright-core|puppeteer-core|fast-check|recheck)'|'\.\/printed-notices\.ts'|'\.\.\/\.\.\/\.output'|\bvi\.(?:do)?[mM]ock\(/;
/** Rooms whose every test makes many runs: a fault at every call, hostile inputs or damaged pages by the hundred. */
const slowRooms = /\/(?:faults|fuzz|calibration)\//;

/** The test files by what they need: `unit` answers at once; `driven` starts programs or makes many random runs. */
export function testFiles(): { readonly unit: string[]; readonly driven: string[] } {
  const sources = readSources(['test']);
  const reached = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const next of localImports(path, sources.get(path) ?? '')) if (sources.has(next)) reached(next, seen);
    return seen;
  };
  const isSlow = (path: string) =>
    slowRooms.test(path) || [...reached(path)].some((file) => slow.test(sources.get(file) ?? ''));
  const tests = [...sources.keys()].filter((path) => /\.test\.tsx?$/.test(path));
  return { unit: tests.filter((path) => !isSlow(path)), driven: tests.filter(isSlow) };
}
