import { useReactFlow, type NodeProps } from "@xyflow/react";
import { memo, useState, type PointerEvent } from "react";
import { moveSpanEnd } from "../../commands/spanActions";
import { sayThing } from "../../commands/thingNames";
import { useDocument, useStores } from "../../hooks/useStores";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { placeSteps, STEP_WIDTH } from "../../model/placeSteps";
import { BRACKET_HEIGHT, spanEnds } from "../../report/map/brackets";
import { measureLine, ropeLine } from "../../report/symbols/lines";
import { words } from "../../words/words";
import type { BracketNodeType } from "../elements/mapParts";
import { domIdOfThing } from "./domIdOfThing";

const text = words.symbols;

/** A rope or a measure under its steps. When selected its ends can be taken to other steps. */
export const BracketNode = memo(function BracketNode({
  data: { bracket },
  selected,
}: NodeProps<BracketNodeType>) {
  const stores = useStores();
  const flow = useReactFlow();
  const { path, kind, id, label, foot } = bracket;
  const said = useDocument(({ map }) => (kind === "spawns" ? label : sayThing(map, path)));
  const [pulled, setPulled] = useState<{ readonly end: "from" | "to"; readonly step: string } | null>(null);
  const top = foot - BRACKET_HEIGHT / 2;

  const shown = ((): typeof bracket => {
    if (pulled === null || kind === "spawns") return bracket;
    const { map } = stores.document.getState();
    const span = own<{ readonly from: string; readonly to: string }>(map[kind] as StreamMap["measures"], id);
    const ends = span && spanEnds(placeSteps(map), ...spanWith(span, pulled));
    return ends ? { ...bracket, ...ends } : bracket;
  })();

  const pull = (end: "from" | "to") => ({
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const step = nearestStep(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      if (step !== null) setPulled({ end, step });
    },
    onPointerUp: (): void => {
      if (pulled !== null && kind !== "spawns") moveSpanEnd(stores, kind, id, pulled.end, pulled.step);
      setPulled(null);
    },
    onPointerCancel: (): void => setPulled(null),
  });

  const nearestStep = ({ x, y }: { readonly x: number; readonly y: number }): string | null => {
    const all = [...placeSteps(stores.document.getState().map)].map(([step, [left, stepTop]]) => ({
      step,
      away: Math.abs(left + STEP_WIDTH / 2 - x) + Math.max(0, Math.abs(stepTop + 75 - y) - 200),
    }));
    all.sort((a, b) => a.away - b.away);
    return all[0]?.step ?? null;
  };

  const { left, right, leftTop, rightTop } = shown;
  const middle = BRACKET_HEIGHT / 2;
  const at = (x: number): number => x - bracket.left;
  const line =
    kind !== "measures"
      ? ropeLine(at(left), at(right), leftTop - top, rightTop - top, middle)
      : measureLine(at(left) + 4, at(right) - 4, middle);
  return (
    <div
      className="bracket"
      id={domIdOfThing(path)}
      data-kind={kind}
      data-selected={selected || undefined}
      role="img"
      aria-label={said}
    >
      <svg className="bracket-line" width="1" height="1" overflow="visible" aria-hidden>
        <path d={line} />
        {bracket.tip !== null && (
          <path
            className="bracket-tip"
            d={arrowUp(
              at(bracket.tip === "left" ? left : right),
              (bracket.tip === "left" ? leftTop : rightTop) - top,
            )}
          />
        )}
      </svg>
      <span className="bracket-label figure" style={{ left: at(left) + 20 }} title={label}>
        {label}
      </span>
      {selected && kind !== "spawns" && (
        <>
          <span
            className="bracket-end nodrag nopan"
            style={{ left: at(left) }}
            title={text.moveRopeStart}
            {...pull(endAt("left"))}
          />
          <span
            className="bracket-end nodrag nopan"
            style={{ left: at(right) }}
            title={text.moveRopeEnd}
            {...pull(endAt("right"))}
          />
        </>
      )}
    </div>
  );

  /** Which end of the span stands on a side: a rope may run against the reading direction. */
  function endAt(side: "left" | "right"): "from" | "to" {
    const { map } = stores.document.getState();
    const span = own<{ readonly from: string; readonly to: string }>(map[kind] as StreamMap["measures"], id);
    const places = placeSteps(map);
    const isForward = (places.get(span?.from ?? "")?.[0] ?? 0) <= (places.get(span?.to ?? "")?.[0] ?? 0);
    return isForward === (side === "left") ? "from" : "to";
  }
});

/** The tip of a line that comes up to a box. */
const arrowUp = (x: number, y: number): string => `M${x} ${y + 1} L${x - 5} ${y + 11} L${x + 5} ${y + 11} Z`;

function spanWith(
  span: { readonly from: string; readonly to: string },
  { end, step }: { readonly end: "from" | "to"; readonly step: string },
): [string, string] {
  return end === "from" ? [step, span.to] : [span.from, step];
}
