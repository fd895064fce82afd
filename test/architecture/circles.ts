/** An arrow between two things that stand in one folder, and the imports that draw it. */
export interface Arrow {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What can be reached from a node, itself only when a circle leads back to it. */
function reached(graph: Graph, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return seen;
}

/**
 * What stands in a folder, files and subfolders alike, points one way: a subfolder counts as one thing with all that is in it.
 * Takes the imports by file and gives the arrows that are part of a circle, in the order of the alphabet.
 */
export function circularArrows(imports: ReadonlyMap<string, readonly string[]>): Arrow[] {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const [path, targets] of imports) {
    for (const target of targets) {
      const from = path.split('/');
      const to = target.split('/');
      const shared = from.findIndex((name, at) => name !== to[at]);
      const [first, second] = [from[shared], to[shared]];
      if (first === undefined || second === undefined) continue;
      const folder = from.slice(0, shared).join('/');
      const graph = graphs.get(folder) ?? new Map<string, Set<string>>();
      graph.set(first, (graph.get(first) ?? new Set()).add(second));
      graphs.set(folder, graph);
    }
  }
  const arrows = [...graphs].flatMap(([folder, graph]) =>
    [...graph].flatMap(([from, targets]) =>
      [...targets].filter((to) => reached(graph, to).has(from)).map((to) => ({ folder, from, to })),
    ),
  );
  return arrows.sort((a, b) => printed(a).localeCompare(printed(b)));
}

/** `folder: from → to`. */
export function printed({ folder, from, to }: Arrow): string {
  return `${folder}: ${from} → ${to}`;
}
