import { inventoryOf } from "../../model/drawing";
import type { Place } from "../../model/placeSteps";
import type { Step } from "../../model/StreamMap";
import { formatCount } from "../../words/formatFigure";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import type { Pen } from "../page/Pen";
import { inventory } from "../symbols/shapes";
import { symbolMarks } from "./symbolMarks";

const triangle = inventory(40, 36);

/** The work that waits before a step: as it was counted, and as the run found it. */
export function drawQueue(pen: Pen, step: Step, [x, y]: Place, queue: number | null): Mark[] {
  const middle = x - 38;
  const { count, time } = inventoryOf(step);
  const marks: Mark[] = [
    symbolMarks(triangle, middle - 20, y + 54, {
      ground: paper.waitSoft,
      line: paper.waitLine,
      strokeWidth: 2,
    }),
  ];
  if (count !== undefined)
    marks.push(
      pen.shrunk(String(count), middle, y + 85, 20, 6, { size: 11, weight: 600, ink: paper.wait }, "middle"),
    );
  let base = y + 104;
  if (queue !== null) {
    marks.push(
      pen.shrunk(
        formatCount(queue),
        middle,
        base,
        60,
        8,
        { size: 14, weight: 600, ink: paper.simulated },
        "middle",
      ),
    );
    base += 14;
  }
  if (time !== undefined)
    marks.push(pen.shrunk(time, middle, base, 60, 8, { size: 11, weight: 600, ink: paper.wait }, "middle"));
  return marks;
}
