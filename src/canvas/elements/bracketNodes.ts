import type { Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { BRACKET_HEIGHT, brackets } from "../../report/map/brackets";
import type { KeepNode } from "./KeptNodes";
import { sized } from "./mapParts";

/** Ropes and measures, each in its strip under the boxes. */
export function keepBrackets(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  selected: ReadonlySet<string>,
): void {
  for (const bracket of brackets(map, places)) {
    const { path, kind, left, right, leftTop, rightTop, foot, label } = bracket;
    const isSelected = selected.has(path);
    const of = `${label} ${right} ${leftTop} ${rightTop}`;
    keep(path, of, [left, foot - BRACKET_HEIGHT / 2], isSelected, (id, [x, y]) => ({
      id,
      type: "bracket",
      position: { x, y },
      data: { bracket },
      ...sized(right - left, BRACKET_HEIGHT),
      draggable: false,
      connectable: false,
      selectable: kind !== "spawns",
      selected: isSelected,
      zIndex: isSelected ? 11 : 0,
    }));
  }
}
