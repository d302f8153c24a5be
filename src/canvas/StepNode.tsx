import { Handle, Position, type NodeProps } from "@xyflow/react";
import { Clock, Hourglass, Plus, UserRound, UsersRound } from "lucide-react";
import { memo } from "react";
import { addStepAfter } from "../commands/stepActions";
import { useDocument, useStores } from "../hooks/useStores";
import { own } from "../model/own";
import type { Step } from "../model/StreamMap";
import { words } from "../words/words";
import { processTimeText } from "../report/map/figures";
import type { StepNodeType } from "./elements/mapParts";
import { StepMark, StepQueue, StepReadout } from "./StepReadout";

const text = words.canvas;

/** A process box: who does what, and its data box; after a run also what the run found there. */
export const StepNode = memo(function StepNode({ data: { id, step }, selected }: NodeProps<StepNodeType>) {
  const stores = useStores();
  const name = step.name || text.untitledStep;
  return (
    <div
      className="step"
      id={domIdOfStep(id)}
      data-selected={selected || undefined}
      role="group"
      aria-label={name}
    >
      <StepMark id={id} />
      <StepQueue id={id} />
      <header className="step-header">
        <div
          className="step-name"
          data-missing={step.name ? undefined : true}
          data-long={name.length > 17 || undefined}
          title={name}
        >
          {name}
        </div>
        <div className="step-owner" data-missing={step.owner ? undefined : true}>
          {step.owner || text.noOwner}
        </div>
      </header>
      <DataBox id={id} step={step} />
      <StepReadout id={id} leadTime={step.leadTime ?? null} />
      <button
        type="button"
        className="step-add nodrag"
        tabIndex={-1}
        aria-label={text.addAfter(name)}
        title={text.addAfter(name)}
        onClick={(event) => {
          event.stopPropagation();
          addStepAfter(stores, id);
        }}
      >
        <Plus size={18} aria-hidden />
      </button>
      <Handle id="in" type="target" position={Position.Left} className="step-handle" />
      <Handle id="out" type="source" position={Position.Right} className="step-handle" />
      <Handle
        id="back-in"
        type="target"
        position={Position.Top}
        className="back-handle back-in"
        isConnectable={false}
      />
      <Handle
        id="back-out"
        type="source"
        position={Position.Top}
        className="back-handle back-out"
        isConnectable={false}
      />
    </div>
  );
});

/** The element that draws a step, for those who point at it. */
export function domIdOfStep(id: string): string {
  return `step-${encodeURIComponent(id)}`;
}

function DataBox({ id, step }: { readonly id: string; readonly step: Step }) {
  const processTime = useDocument((state) => processTimeText(state.map, step));
  const spread = typeof step.processTime === "object" && step.processTime.distribution !== "constant";
  const pool = useDocument((state) => {
    const shared = step.pool === undefined ? undefined : own(state.map.pools, step.pool);
    return step.pool === undefined ? null : (shared?.name ?? step.pool);
  });
  const accurate = step.percentCompleteAccurate;
  const workers = step.workers ?? 1;
  return (
    <div className="data-box" data-step={id}>
      <Cell label={text.lead} name={text.leadName} value={step.leadTime ?? null} />
      <Cell
        label={text.process}
        name={text.processName}
        value={processTime}
        mark={spread ? "~" : undefined}
      />
      <Cell
        label={text.accurate}
        name={text.accurateName}
        value={accurate === undefined ? null : `${accurate}`}
        unit="%"
      />
      <div className="data-foot">
        <span className="chip" title={pool === null ? text.people(workers) : `${text.poolName}: ${pool}`}>
          {workers === 1 && pool === null ? (
            <UserRound size={15} aria-hidden />
          ) : (
            <UsersRound size={15} aria-hidden />
          )}
          <span className="figure chip-text">{pool ?? workers}</span>
          <span className="visually-hidden">{text.workersName}</span>
        </span>
        {step.availability !== undefined && step.availability < 100 && (
          <span className="chip chip-extra" title={text.availability(step.availability)}>
            <span className="figure chip-text">{step.availability}%</span>
          </span>
        )}
        {step.cadence !== undefined && (
          <span className="chip chip-extra" title={text.cadence(step.cadence)}>
            <Clock size={14} aria-hidden />
            <span className="figure chip-text">{step.cadence}</span>
          </span>
        )}
        {step.wait !== undefined && (
          <span
            className="chip"
            title={text.wait(typeof step.wait === "string" ? step.wait : step.wait.distribution)}
          >
            <Hourglass size={13} aria-hidden />
          </span>
        )}
        <span
          className="chip chip-limit"
          data-missing={step.wipLimit === undefined || undefined}
          title={text.wipLimitName}
        >
          <span className="chip-label">{text.wipLimit}</span>
          <span className="figure chip-text">
            {step.wipLimit === undefined ? text.missing : text.wipLimitValue(step.wipLimit)}
          </span>
          {step.wipLimit === undefined && <span className="visually-hidden">{text.noLimit}</span>}
        </span>
      </div>
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly unit?: string;
  readonly mark?: string | undefined;
}

/** How much smaller a figure has to be written to fit its cell. */
function lengthOf(value: string, hasUnit: boolean): "very" | "yes" | undefined {
  const length = value.length + (hasUnit ? 2 : 0);
  return length > 7 ? "very" : length > 4 ? "yes" : undefined;
}

/** One figure of the data box. A missing one looks missing and says so. */
function Cell({ label, name, value, unit, mark }: CellProps) {
  if (value === null) {
    return (
      <div className="cell" data-missing title={text.missingHint(name)}>
        <abbr className="cell-label" title={name}>
          {label}
        </abbr>
        <span className="cell-value">{text.missing}</span>
      </div>
    );
  }
  return (
    <div className="cell">
      <abbr className="cell-label" title={name}>
        {label}
      </abbr>
      <span className="cell-value figure" data-long={lengthOf(value, unit !== undefined)}>
        {mark && <span className="cell-mark">{mark}</span>}
        {value}
        {unit && <span className="cell-unit">{unit}</span>}
      </span>
    </div>
  );
}
