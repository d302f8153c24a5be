import type { StreamMap } from "../../model/StreamMap";
import type { DoraFigure } from "../../runs/delivery/doraFigures";
import { words } from "../../words/words";
import { figureText, hoursPerWeek, timeText, type FigureText } from "./figuresText";

/** A figure of delivery with its unit and interval, or what the map lacks for it. */
export function doraText(map: StreamMap, { id, estimate, gap }: DoraFigure): FigureText {
  const text = words.devops.dora;
  if (estimate === null) return { value: text.missing(text.gaps[gap ?? "notRun"]), spread: "" };
  if (id === "deploymentFrequency") return figureText(estimate, 1 / hoursPerWeek(map), text.perWeek);
  return id === "changeFailureRate" ? figureText(estimate, 0.01, text.percent) : timeText(map, estimate);
}
