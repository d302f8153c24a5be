import { deployStep } from "../../model/delivery";
import { doraFigures, doraName } from "../../runs/delivery/doraFigures";
import { words } from "../../words/words";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { doraText } from "./doraText";
import { compact } from "./figuresText";
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
      const { id, of, estimate } = figure;
      const { value, spread } = compact(doraText(map, figure));
      return [
        {
          text: text.figures[id],
          strong: true,
          ...(of === null ? {} : { quiet: text.means[id](doraName(map, figure)) }),
        },
        estimate === null
          ? { text: value, ink: paper.ink3 }
          : { text: value, quiet: spread, ink: paper.simulated },
      ];
    }),
    text.source,
  );
}
