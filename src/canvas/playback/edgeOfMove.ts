import type { Edge } from "@xyflow/react";
import type { Move } from "../../report/playback/playbackMoves";
import { CUSTOMER_NODE, stepNodeId } from "../elements/mapParts";

/** The line on the screen that a move follows; null where none is drawn. */
export function edgeOfMove(
  { from, to, rework }: Move,
  edges: readonly Edge[],
  stepIds: readonly string[],
): Edge | null {
  const source = from === null ? null : stepNodeId(stepIds[from] ?? "");
  const target = to === null ? CUSTOMER_NODE : stepNodeId(stepIds[to] ?? "");
  const fits = (edge: Edge): boolean =>
    edge.target === target && (source === null ? edge.source.startsWith("arrival:") : edge.source === source);
  const candidates = edges.filter(fits);
  return candidates.find(({ type }) => (type === "rework") === rework) ?? candidates[0] ?? null;
}
