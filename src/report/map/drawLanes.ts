import { laneBands } from "../../model/lanes";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, rule, type Pen } from "../page/Pen";
import { ARRIVAL_WIDTH, CUSTOMER_WIDTH, type Box } from "./mapGeometry";

/** Room for the owner's name at the left of a lane. */
const HEAD = 150;
const GAP = 74;

/** The swim-lanes under the steps, with the name of each owner. */
export function drawLanes(pen: Pen, map: StreamMap, steps: Box): Mark[] {
  const left = steps.left - GAP - ARRIVAL_WIDTH - HEAD;
  const right = steps.right + GAP + CUSTOMER_WIDTH + 40;
  return laneBands(map).flatMap(({ owner, top, bottom }, index): Mark[] => {
    const style = { size: 16, weight: 600, ink: owner === "" ? paper.ink3 : paper.ink2 } as const;
    const lines = pen.fit(owner || words.canvas.noOwner, HEAD - 24, 3, style).lines;
    return [
      box(left, top, right - left, bottom - top, { fill: index % 2 === 1 ? paper.quiet : paper.surface }),
      rule(left, top, right, top, paper.line, 1.5),
      rule(left, bottom, right, bottom, paper.line, 1.5),
      ...pen.lines(lines, left + 12, top + 28, 19, style),
    ];
  });
}
