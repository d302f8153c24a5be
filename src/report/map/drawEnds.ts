import { partyOf } from "../../model/drawing";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, type Pen } from "../page/Pen";
import { factory } from "../symbols/shapes";
import { arrivalPlaces, customerPlace } from "./endPlaces";
import { arrivalTimeText } from "./figures";
import { ARRIVAL_HEIGHT, ARRIVAL_WIDTH, CUSTOMER_HEIGHT, CUSTOMER_WIDTH } from "./mapGeometry";
import type { MapPicture, Places } from "./MapPicture";
import { marksOf } from "./marksOf";
import { colourMark, symbolMarks } from "./symbolMarks";

const text = words.canvas;
const house = factory(CUSTOMER_WIDTH, CUSTOMER_HEIGHT);

/** Supplier or customer: a factory with a name. */
export function drawParty(pen: Pen, name: string, x: number, y: number): Mark[] {
  const style = { size: 15, weight: 600, ink: paper.ink } as const;
  const one = pen.width(name.slice(0, 40), style) <= CUSTOMER_WIDTH - 16 && name.length <= 40;
  const small = one ? style : { ...style, size: 12.5 };
  const lines = pen.fit(name, CUSTOMER_WIDTH - 16, one ? 1 : 4, small).lines;
  const pitch = 15.5;
  const first = y + CUSTOMER_HEIGHT * 0.66 - ((lines.length - 1) * pitch) / 2 + 4.5;
  return [
    symbolMarks(house, x, y, { ground: paper.surface, line: paper.lineStrong, strokeWidth: 2 }),
    ...pen.lines(lines, x + CUSTOMER_WIDTH / 2, first, pitch, small, "middle"),
  ];
}

/** The customer at the end of the stream. */
export function drawCustomer(pen: Pen, map: StreamMap, places: Places): Mark[] {
  const at = customerPlace(map, places);
  if (!at) return [];
  return drawParty(pen, partyOf(map, "customer")?.name?.trim() || text.customer, at[0], at[1]);
}

/** Every source of work: what comes, and how often. */
export function drawArrivals(pen: Pen, { map, results }: MapPicture, places: Places): Mark[] {
  const setsPace = results !== null && results.constraint.kind === "market" && !results.unstable;
  return arrivalPlaces(map, places).flatMap(({ arrival, at: [x, y] }) => {
    const time = arrivalTimeText(map, arrival);
    const every = arrival.always ? text.alwaysMore : time === null ? text.missing : text.every(time);
    const size = arrival.size !== undefined && arrival.size > 1 ? text.batchOf(arrival.size) : null;
    const name = own(map.types, arrival.type ?? "")?.name?.trim() || text.arrivals;
    const room = ARRIVAL_WIDTH - 40;
    const mark = marksOf(map.types).get(arrival.type ?? "");
    const inset = mark === undefined ? 0 : 18;
    const rate = pen.fit(every, room - inset, size === null ? 2 : 1, { size: 12.5, ink: paper.ink2 }).lines;
    const rest = size === null ? rate : [...rate, size];
    const first = y + ARRIVAL_HEIGHT / 2 - (rest.length * 16) / 2 + 4;
    return [
      path(
        `M${round(x)} ${round(y)} H${round(x + ARRIVAL_WIDTH - 20)} L${round(x + ARRIVAL_WIDTH)} ${round(y + ARRIVAL_HEIGHT / 2)} L${round(x + ARRIVAL_WIDTH - 20)} ${round(y + ARRIVAL_HEIGHT)} H${round(x)} Z`,
        { fill: paper.surface, stroke: paper.lineStrong, strokeWidth: 1.5 },
      ),
      box(x, y, 5, ARRIVAL_HEIGHT, { fill: paper.work }),
      pen.within(name, x + 14, first, room, { size: 14.5, weight: 600, ink: paper.ink }),
      ...(mark === undefined ? [] : [colourMark(mark, x + 13, first + 5.5, 14)]),
      ...rest.map((line, index) =>
        pen.within(line, x + 14 + (index === 0 ? inset : 0), first + 16.5 + index * 15.5, room, {
          size: 12.5,
          ink: paper.ink2,
        }),
      ),
      ...(setsPace ? paceBadge(pen, x, y) : []),
    ];
  });
}

function paceBadge(pen: Pen, x: number, y: number): Mark[] {
  const style = { size: 12, weight: 600, ink: paper.surface } as const;
  const width = Math.min(ARRIVAL_WIDTH, pen.width(text.demandSetsPace, style) + 18);
  return [
    box(x, y - 27, width, 21, { fill: paper.work, radius: 10.5 }),
    pen.within(text.demandSetsPace, x + width / 2, y - 12.2, width - 10, style, "middle"),
  ];
}
