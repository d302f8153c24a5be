import { deployStep } from "../../model/delivery";
import { doraFigures, doraName } from "../../runs/delivery/doraFigures";
import { words } from "../../words/words";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { compact, figureText, hoursPerWeek, timeText } from "./figuresText";
import type { Report } from "./Report";

/** The four figures of delivery, each simulated or said to be missing; nothing for a map on which nothing is deployed. */
export function deliverySheet(flow: PageFlow, { picture: { map }, study }: Report): void {
  if (deployStep(map) === null) return;
  const text = words.devops.dora;
  flow.heading(1, text.title, 120);
  flow.table(
    [
      { title: text.figure, share: 3 },
      { title: text.found, share: 2, anchor: "right" },
    ],
    doraFigures(map, study).map((figure): Cell[] => {
      const { id, of, estimate, gap } = figure;
      const name: Cell = {
        text: text.figures[id],
        strong: true,
        ...(of === null ? {} : { quiet: text.means[id](doraName(map, figure)) }),
      };
      if (estimate === null)
        return [name, { text: text.missing(text.gaps[gap ?? "notRun"]), ink: paper.ink3 }];
      const { value, spread } = compact(
        id === "deploymentFrequency"
          ? figureText(estimate, 1 / hoursPerWeek(map), text.perWeek)
          : id === "changeFailureRate"
            ? figureText(estimate, 0.01, text.percent)
            : timeText(map, estimate),
      );
      return [name, { text: value, quiet: spread, ink: paper.simulated }];
    }),
  );
  flow.paragraph(text.source, { size: 8.5, ink: paper.ink3 });
}
