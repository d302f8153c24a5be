import { own } from "./own";
import type { StreamMap } from "./StreamMap";

/** What a sentence calls a step: its name, and its id where it has none. */
export function labelOf(map: Pick<StreamMap, "steps">, id: string): string {
  const name = own(map.steps, id)?.name?.trim();
  return name === undefined || name === "" ? id : name;
}
