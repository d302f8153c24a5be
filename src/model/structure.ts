import { byId, own } from "./own";
import type { Link, Step, StreamMap } from "./StreamMap";

/** A link with its id, both of whose ends exist. */
export interface LinkEntry {
  readonly id: string;
  readonly link: Link;
}

/** Where a defect goes back: made at `step`, found by `foundBy`, reworked at `to`. */
export interface ReworkEdge {
  /** The step that makes the defect. */
  readonly step: string;
  /** Steps that may find it: the one that the map names, else every next step. Empty: the customer finds it. */
  readonly foundBy: readonly string[];
  /** The step that does the rework. */
  readonly to: string;
  /** Chance of a defect, 0 to 1; null when %C/A is missing. */
  readonly chance: number | null;
  /** True when the map says something about this rework, false when it only follows from %C/A. */
  readonly written: boolean;
}

/** Name of the finder of what no step finds, as `foundBy` may say it. */
export const customer = "customer";

interface Structure {
  readonly outgoing: ReadonlyMap<string, readonly LinkEntry[]>;
  readonly incoming: ReadonlyMap<string, readonly LinkEntry[]>;
}

/** Everything here is asked again and again of the same map while it is on the screen. */
const structures = new WeakMap<object, Structure>();

function structureOf(map: StreamMap): Structure {
  const known = structures.get(map);
  if (known !== undefined) return known;
  const outgoing = new Map<string, LinkEntry[]>();
  const incoming = new Map<string, LinkEntry[]>();
  for (const [id, link] of Object.entries(map.links ?? {})) {
    if (own(map.steps, link.from) === undefined || own(map.steps, link.to) === undefined) continue;
    const entry = { id, link };
    append(outgoing, link.from, entry);
    append(incoming, link.to, entry);
  }
  const order = (a: LinkEntry, b: LinkEntry): number => byId(a.id, b.id);
  for (const entries of outgoing.values()) entries.sort(order);
  for (const entries of incoming.values()) entries.sort(order);
  const structure = { outgoing, incoming };
  structures.set(map, structure);
  return structure;
}

/** The same answer for the same map, found once: a map is a value that never changes. */
function oncePerMap<T>(find: (map: StreamMap) => T): (map: StreamMap) => T {
  const known = new WeakMap<object, { readonly answer: T }>();
  return (map) => {
    const before = known.get(map);
    if (before !== undefined) return before.answer;
    const answer = find(map);
    known.set(map, { answer });
    return answer;
  };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The links out of a step, by id. A link to a step that does not exist is left out. */
export function outgoingLinks(map: StreamMap, stepId: string): readonly LinkEntry[] {
  return structureOf(map).outgoing.get(stepId) ?? [];
}

/** The links into a step, by id. */
export function incomingLinks(map: StreamMap, stepId: string): readonly LinkEntry[] {
  return structureOf(map).incoming.get(stepId) ?? [];
}

/** Every step that an item can be at next, each once. */
export function nextSteps(map: StreamMap, stepId: string): readonly string[] {
  return [...new Set(outgoingLinks(map, stepId).map(({ link }) => link.to))];
}

/**
 * Chance, 0 to 1, that an item takes this link: its share, or all of it when the link is the only
 * one out of its step or the step splits. Null when several links leave and this one says no share.
 */
export function shareOf(map: StreamMap, link: Link): number | null {
  const only = outgoingLinks(map, link.from).length <= 1;
  if (only || own(map.steps, link.from)?.split === "all") return 1;
  return typeof link.share === "number" ? link.share / 100 : null;
}

/** True when work passes from one owner to another here. A step without owner hands nothing over. */
export function isHandoff(map: StreamMap, link: Link): boolean {
  const from = ownerOf(own(map.steps, link.from));
  const to = ownerOf(own(map.steps, link.to));
  return from !== "" && to !== "" && from !== to;
}

function ownerOf(step: Step | undefined): string {
  return step?.owner?.trim() ?? "";
}

/** All steps as they lie on the paper: by column, then row, then id; unplaced steps come last. */
export const drawingOrder = oncePerMap((map: StreamMap): readonly string[] =>
  Object.entries(map.steps)
    .map(([id, step]) => ({ id, at: step.at ?? UNPLACED }))
    .sort(compareOnPaper)
    .map(({ id }) => id),
);

const UNPLACED = [Infinity, Infinity] as const;

interface OnPaper {
  readonly id: string;
  readonly at: readonly [number, number];
}

function compareOnPaper({ id: a, at: [ax, ay] }: OnPaper, { id: b, at: [bx, by] }: OnPaper): number {
  // Two unplaced steps: Infinity − Infinity is no number, and the ids decide.
  return (ax === bx ? 0 : ax - bx) || (ay === by ? 0 : ay - by) || byId(a, b);
}

/**
 * Where the stream starts: the steps that no other step leads to. When a loop leaves none, the
 * steps that work arrives at; failing that, the first step on the paper.
 */
export const startSteps = oncePerMap((map: StreamMap): readonly string[] => {
  const order = drawingOrder(map);
  const starts = order.filter((id) => incomingLinks(map, id).every(({ link }) => link.from === id));
  if (starts.length > 0) return starts;
  const targets = new Set(Object.values(map.arrivals ?? {}).map((arrival) => arrival.to));
  const entered = order.filter((id) => targets.has(id));
  return entered.length > 0 ? entered : order.slice(0, 1);
});

/** Where the stream ends: the steps without links out, which deliver to the customer. */
export const endSteps = oncePerMap((map: StreamMap): readonly string[] =>
  drawingOrder(map).filter((id) => outgoingLinks(map, id).length === 0),
);

/**
 * All steps along the flow: each after every step that leads to it, as far as loops allow. Of
 * several ways on, the one drawn first comes first. The order is the same however the keys lie.
 */
export const flowOrder = oncePerMap((map: StreamMap): readonly string[] => {
  const drawn = drawingOrder(map);
  const rank = new Map(drawn.map((id, index) => [id, index]));
  const visited = new Set<string>();
  const finished: string[] = [];
  // Depth first, last drawn first; the reverse of the order of finishing is the order of flow.
  const visit = (root: string): void => {
    if (visited.has(root)) return;
    visited.add(root);
    const open = [{ id: root, next: lastDrawnFirst(map, root, rank), index: 0 }];
    while (open.length > 0) {
      const top = open[open.length - 1]!;
      const id = top.next[top.index];
      if (id === undefined) {
        finished.push(top.id);
        open.pop();
      } else {
        top.index += 1;
        if (!visited.has(id)) {
          visited.add(id);
          open.push({ id, next: lastDrawnFirst(map, id, rank), index: 0 });
        }
      }
    }
  };
  const starts = startSteps(map);
  const reached = reachedFrom(map, starts);
  for (const id of drawn.toReversed()) if (!reached.has(id)) visit(id);
  for (const id of starts.toReversed()) visit(id);
  return finished.reverse();
});

function lastDrawnFirst(map: StreamMap, id: string, rank: ReadonlyMap<string, number>): string[] {
  return [...nextSteps(map, id)].sort((a, b) => rank.get(b)! - rank.get(a)!);
}

/** All steps that work starting at these can come to, these included. */
export function reachedFrom(map: StreamMap, starts: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const { link } of outgoingLinks(map, id)) reached.add(link.to);
  return reached;
}

/** The ways back: of every step whose work is not always complete and accurate, or that says where rework goes. */
export const reworkEdges = oncePerMap((map: StreamMap): readonly ReworkEdge[] =>
  drawingOrder(map).flatMap((id): ReworkEdge[] => {
    const step = own(map.steps, id)!;
    const share = step.percentCompleteAccurate;
    if (step.rework === undefined && (share === undefined || share >= 100)) return [];
    const named = step.rework?.foundBy;
    const finder =
      named !== undefined && own(map.steps, named) !== undefined
        ? [named]
        : named === customer
          ? []
          : nextSteps(map, id);
    const to = step.rework?.to;
    return [
      {
        step: id,
        foundBy: finder,
        to: to !== undefined && own(map.steps, to) !== undefined ? to : id,
        chance: share === undefined ? null : 1 - share / 100,
        written: step.rework !== undefined,
      },
    ];
  }),
);
