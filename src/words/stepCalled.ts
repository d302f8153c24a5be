import { labelOf } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import { words } from "./words";

/** What a person calls a step: one without a name is not called by the id that it was given with a press. */
export function stepCalled(map: Pick<StreamMap, "steps">, id: string): string {
  const label = labelOf(map, id);
  return label === id && /^step(?:-\d+)?$/.test(id) ? words.canvas.untitledStep : label;
}
