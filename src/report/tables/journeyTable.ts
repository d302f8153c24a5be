import { words } from "../../words/words";
import { journeyStops } from "../journeyStops";
import { storySteps } from "../journeyStory";
import type { Report } from "../sheets/Report";
import { triple, type CellValue, type DataTable } from "./resultTables";

/** The journey through the five steps: the start, and each step that changed something with what it cost and where it led. */
export function journeyTable({ map, journey }: NonNullable<Report["journey"]>): DataTable {
  const text = words.walk.story;
  const [first, ...others] = journey.rounds;
  const stops = first === undefined ? [] : journeyStops([first, ...others]);
  const steps = storySteps(map, journey);
  return {
    name: words.focus.title,
    head: text.columns,
    rows: stops.map(({ name, standing }, at): CellValue[] => {
      const step = steps[at - 1];
      return [
        name,
        step?.done.join("; ") ?? null,
        step?.cost.once ?? null,
        step?.cost.perWeek ?? null,
        ...triple(standing.throughputPerHour),
        ...triple(standing.leadTimeMeanHours),
        ...triple(standing.flowTimeMeanHours),
        ...triple(standing.wip),
        ...triple(step?.effect.throughputPerHour),
        ...triple(step?.effect.flowTimeMeanHours),
      ];
    }),
  };
}
