import { Position } from "@xyflow/react";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { own } from "../../model/own";
import type { Step, StreamMap } from "../../model/StreamMap";
import type { KeepNode } from "./KeptNodes";
import { handleAt, sized, stepNodeId } from "./mapParts";

const handles = [
  handleAt("in", "target", Position.Left, 0, STEP_HEIGHT / 2),
  handleAt("out", "source", Position.Right, STEP_WIDTH, STEP_HEIGHT / 2),
  handleAt("back-in", "target", Position.Top, STEP_WIDTH * 0.3, 0),
  handleAt("back-out", "source", Position.Top, STEP_WIDTH * 0.7, 0),
];

function looksSame(a: Step, b: Step): boolean {
  const keys = Object.keys(a) as (keyof Step)[];
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key === "at" || Object.is(a[key], b[key]))
  );
}

/** A process box for every step. */
export function keepSteps(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  selected: ReadonlySet<string>,
): void {
  for (const [id, at] of places) {
    const step = own(map.steps, id);
    if (!step) continue;
    const isSelected = selected.has(id);
    keep(stepNodeId(id), step, at, isSelected, (nodeId, [x, y], before) => ({
      id: nodeId,
      type: "step",
      position: { x, y },
      // A step that only stands elsewhere looks as it did.
      data: before?.type === "step" && looksSame(before.data.step, step) ? before.data : { id, step },
      ...sized(STEP_WIDTH, STEP_HEIGHT),
      handles,
      selected: isSelected,
      zIndex: isSelected ? 10 : 1,
    }));
  }
}
