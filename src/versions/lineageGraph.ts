import type { Lineage, LineageNode } from '../data/index.ts';

export const NODE = { width: 172, height: 60 } as const;
const GAP = { x: 44, y: 14 } as const;

export interface PlacedNode extends LineageNode {
  x: number;
  y: number;
}
export interface LineageLayout {
  nodes: PlacedNode[];
  edges: { source: PlacedNode; target: PlacedNode }[];
  width: number;
  height: number;
}

/**
 * How many steps lie between each node and what comes of it in the end (the longest way counts), so that every edge leads one column
 * or more to the right. The database's graphs have no circles; one in the data ends where it is found.
 */
function stepsFrom({ nodes, edges }: Lineage): Map<string, number> {
  const steps = new Map<string, number>();
  const stepsOf = (id: string, seen: ReadonlySet<string>): number => {
    const known = steps.get(id);
    if (known !== undefined) return known;
    if (seen.has(id)) return 0;
    const uses = edges.filter(({ source }) => source === id).map(({ target }) => target);
    const most = Math.max(-1, ...uses.map((target) => stepsOf(target, new Set([...seen, id])))) + 1;
    steps.set(id, most);
    return most;
  };
  for (const { id } of nodes) stepsOf(id, new Set());
  return steps;
}

/**
 * Places a lineage in columns from left to right, in pixels. In a column, nodes stand in the order of the mean height of what they
 * are made of (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981), which spares most crossings.
 */
export function layoutLineage(lineage: Lineage): LineageLayout {
  const { nodes, edges } = lineage;
  const steps = stepsFrom(lineage);
  const last = Math.max(0, ...steps.values());
  const placed = new Map<string, PlacedNode>();
  const meanHeight = (id: string) => {
    const heights = edges
      .filter(({ target }) => target === id)
      .map(({ source }) => placed.get(source)?.y ?? 0);
    return heights.length === 0 ? 0 : heights.reduce((sum, y) => sum + y, 0) / heights.length;
  };
  for (let column = 0; column <= last; column += 1) {
    const here = nodes.filter(({ id }) => last - (steps.get(id) ?? 0) === column);
    here.sort((a, b) => meanHeight(a.id) - meanHeight(b.id));
    here.forEach((node, row) => {
      placed.set(node.id, { ...node, x: column * (NODE.width + GAP.x), y: row * (NODE.height + GAP.y) });
    });
  }
  const all = [...placed.values()];
  return {
    nodes: all,
    edges: edges.flatMap((edge) => {
      const [source, target] = [placed.get(edge.source), placed.get(edge.target)];
      return source && target ? [{ source, target }] : [];
    }),
    width: Math.max(0, ...all.map(({ x }) => x + NODE.width)),
    height: Math.max(0, ...all.map(({ y }) => y + NODE.height)),
  };
}

/** The line from the right side of one node to the left side of another, short of the arrow's head. */
export function edgePath({ source, target }: LineageLayout['edges'][number]): string {
  const [x1, y1] = [source.x + NODE.width, source.y + NODE.height / 2];
  const [x2, y2] = [target.x - 2, target.y + NODE.height / 2];
  const bend = (x1 + x2) / 2;
  return `M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}
