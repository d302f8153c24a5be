import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { letWorkArrive } from "../commands/stepActions";
import { useDocument, useRun, useStores } from "../hooks/useStores";
import { sourceOf } from "../model/drawing";
import { own } from "../model/own";
import { marksOf } from "../report/map/marksOf";
import { markLook } from "../report/symbols/typeMarks";
import { ColourMark } from "../ui/ColourMark";
import { words } from "../words/words";
import { arrivalTimeText } from "../report/map/figures";
import { SourceMark } from "./SourceMark";
import type { ArrivalNodeType, NoArrivalNodeType } from "./elements/mapParts";

const text = words.canvas;

/** Where work would come from, while nothing says that any does. */
export const NoArrivalNode = memo(function NoArrivalNode({ data: { step } }: NodeProps<NoArrivalNodeType>) {
  const stores = useStores();
  return (
    <button
      type="button"
      className="arrival no-arrival nodrag"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        letWorkArrive(stores, step);
      }}
    >
      <span className="arrival-name">{text.arrivals}</span>
      <span className="arrival-rate">{text.noArrival}</span>
    </button>
  );
});

/** A source of work: what comes, and how often. */
export const ArrivalNode = memo(function ArrivalNode({ data: { arrival } }: NodeProps<ArrivalNodeType>) {
  const time = useDocument((state) => arrivalTimeText(state.map, arrival));
  const every = arrival.always ? text.alwaysMore : time === null ? text.missing : text.every(time);
  const setsPace = useRun(
    (state) => state.study?.results.constraint.kind === "market" && !state.study.results.unstable,
  );
  const mark = useDocument(({ map }) => marksOf(map.types).get(arrival.type ?? ""));
  const type = useDocument((state) => own(state.map.types, arrival.type ?? "")?.name ?? null);
  return (
    <div className="arrival-place">
      {setsPace && <div className="arrival-pace">{text.demandSetsPace}</div>}
      <div className="arrival">
        <div className="arrival-name">{type ?? text.arrivals}</div>
        <div className="arrival-rate figure">
          {mark && <ColourMark {...markLook(mark, 14)} />}
          {every} {!arrival.always && time !== null && <SourceMark source={sourceOf(arrival, "every")} />}
        </div>
        {arrival.size !== undefined && arrival.size > 1 && (
          <div className="arrival-size">{text.batchOf(arrival.size)}</div>
        )}
      </div>
    </div>
  );
});
