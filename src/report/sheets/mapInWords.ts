import { labelOf } from "../../model/names";
import { endSteps, flowOrder, nextSteps, startSteps } from "../../model/structure";
import { words } from "../../words/words";
import { titleOf } from "../map/drawMap";
import { mappedTimes } from "../map/figures";
import type { MapPicture } from "../map/MapPicture";

const MOST = 60;

/** A map for those who hear it: its steps along the flow, with their figures and where work goes on to. */
export function mapInWords(picture: MapPicture): string {
  const { map } = picture;
  const text = words.report.spoken;
  const order = flowOrder(map);
  const names = (ids: readonly string[]): string => ids.map((id) => labelOf(map, id)).join(", ");
  const steps = order.slice(0, MOST).map((id) => {
    const { leadTime, processTime } = mappedTimes(map, id);
    const next = nextSteps(map, id);
    const none = words.canvas.missingSaid;
    return text.step(
      labelOf(map, id),
      leadTime ?? none,
      processTime ?? none,
      next.length > 0 ? names(next) : words.canvas.customer,
    );
  });
  return [
    text.map(titleOf(picture), order.length, names(startSteps(map)), names(endSteps(map))),
    ...steps,
  ].join(" ");
}
