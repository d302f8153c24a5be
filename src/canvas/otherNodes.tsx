import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { letWorkArrive } from "../commands/stepActions";
import { useDocument, useRun, useStores } from "../hooks/useStores";
import { own } from "../model/own";
import { words } from "../words/words";
import { arrivalTimeText } from "../report/map/figures";
import type { ArrivalNodeType, CustomerNodeType, NoArrivalNodeType } from "./elements/mapParts";

const text = words.canvas;

/** The customer, at the end of every stream. */
export const CustomerNode = memo(function CustomerNode(_props: NodeProps<CustomerNodeType>) {
  return (
    <div className="customer" role="img" aria-label={text.customer}>
      <svg viewBox="0 0 132 116" width="132" height="116" aria-hidden>
        <path d="M2 114 V34 L34 6 V34 L66 6 V34 L98 6 V34 L130 6 V114 Z" />
      </svg>
      <span className="customer-name">{text.customer}</span>
      <Handle id="in" type="target" position={Position.Left} className="back-handle" isConnectable={false} />
      <Handle
        id="back-out"
        type="source"
        position={Position.Top}
        className="back-handle"
        isConnectable={false}
      />
    </div>
  );
});

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
  const type = useDocument((state) => own(state.map.types, arrival.type ?? "")?.name ?? null);
  return (
    <div className="arrival-place">
      {setsPace && <div className="arrival-pace">{text.demandSetsPace}</div>}
      <div className="arrival">
        <div className="arrival-name">{type ?? text.arrivals}</div>
        <div className="arrival-rate figure">{every}</div>
        {arrival.size !== undefined && arrival.size > 1 && (
          <div className="arrival-size">{text.batchOf(arrival.size)}</div>
        )}
      </div>
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className="back-handle"
        isConnectable={false}
      />
    </div>
  );
});
