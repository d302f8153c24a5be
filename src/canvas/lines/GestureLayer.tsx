import { Position, ViewportPortal } from "@xyflow/react";
import { finderReplaced } from "../../commands/stepActions";
import { useDocument } from "../../hooks/useStores";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { placeSteps, STEP_HEIGHT, STEP_WIDTH } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { returnPath } from "../../report/map/linkWay";
import { reworkTop } from "../../report/map/reworkLanes";
import { words } from "../../words/words";
import { useGesture, type DrawnLine } from "./Gesture";
import { intoStep, linkPath, outOfStep, type LineEnd } from "./linePath";

const text = words.hand;

/** The way of a line that is being drawn; null when its step has gone. */
function wayOf(map: StreamMap, { step, fixed, x, y, over, meaning }: DrawnLine): string | null {
  const places = placeSteps(map);
  const held = places.get(step);
  const other = over === null ? undefined : places.get(over);
  if (!held) return null;
  const [from, to] = fixed === "from" ? [held, other] : [other, held];
  if (meaning === "rework" && from && to) {
    const top = reworkTop(from[1], to[1], 0);
    return returnPath([from[0] + STEP_WIDTH * 0.7, from[1]], [to[0] + STEP_WIDTH * 0.3, to[1] - 3], top, {
      out: 0,
      into: 0,
    });
  }
  const free = (position: Position): LineEnd => ({ x, y, position });
  return linkPath(from ? outOfStep(from) : free(Position.Right), to ? intoStep(to) : free(Position.Left));
}

/** Over the map, as long as the hand is at it: the line being drawn, the link that lights up, the guides. */
export function GestureLayer() {
  const line = useGesture((state) => state.line);
  const dropLink = useGesture((state) => state.dropLink);
  const guides = useGesture((state) => state.guides);
  const map = useDocument((state) => state.map);
  const places = placeSteps(map);
  // The picture is there when there is nothing in it, too: to put it in makes the browser lay out all of the map.
  const over = line && line.meaning !== "nothing" && line.over !== null ? places.get(line.over) : undefined;
  const drop = dropLink === null ? undefined : own(map.links, dropLink);
  const [dropFrom, dropTo] = [places.get(drop?.from ?? ""), places.get(drop?.to ?? "")];
  const way = line && wayOf(map, line);
  return (
    <ViewportPortal>
      <svg className="gesture-layer" width="1" height="1" aria-hidden>
        {guides.map(({ kind, from, to }) => (
          <line
            key={`${kind} ${String(from)} ${String(to)}`}
            className="guide"
            data-kind={kind}
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
          />
        ))}
        {dropFrom && dropTo && (
          <path className="drop-link" d={linkPath(outOfStep(dropFrom), intoStep(dropTo))} />
        )}
        {over && (
          <rect
            className="drawn-over"
            data-meaning={line?.meaning}
            x={over[0] - 6}
            y={over[1] - 6}
            width={STEP_WIDTH + 12}
            height={STEP_HEIGHT + 12}
            rx="14"
          />
        )}
        {way && <path className="drawn-line" data-meaning={line?.meaning} d={way} />}
      </svg>
    </ViewportPortal>
  );
}

/** Says in words what letting go would do. */
export function GestureHint() {
  const line = useGesture((state) => state.line);
  const dropLink = useGesture((state) => state.dropLink);
  const dropStep = useGesture((state) => state.dropStep);
  const map = useDocument((state) => state.map);
  const said = line ? sayLine(map, line) : null;
  const drop = dropLink === null ? undefined : own(map.links, dropLink);
  const message =
    said ??
    (drop && dropStep !== null
      ? text.willPut(labelOf(map, dropStep), labelOf(map, drop.from), labelOf(map, drop.to))
      : null);
  return (
    <div className="connecting-hint" role="status">
      {message !== null && <span>{message}</span>}
    </div>
  );
}

function sayLine(map: StreamMap, { step, fixed, link, over, meaning }: DrawnLine): string {
  if (over === null) return meaning === "newStep" ? text.willAdd(labelOf(map, step)) : text.drawHint;
  const [from, to] = (fixed === "from" ? [step, over] : [over, step]).map((id) => labelOf(map, id)) as [
    string,
    string,
  ];
  if (meaning === "nothing") return link === null ? text.linkedAlready : text.notThere;
  if (meaning === "rework") {
    const before = fixed === "from" ? finderReplaced(map, step, over) : finderReplaced(map, over, step);
    return before === null
      ? text.willRework(from, to)
      : text.willReplaceFinder(from, to, labelOf(map, before));
  }
  return link === null ? text.willLink(from, to) : text.willReconnect(from, to);
}
