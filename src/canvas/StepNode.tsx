import type { NodeProps } from "@xyflow/react";
import { Plus } from "lucide-react";
import { memo } from "react";
import { addStepAfter } from "../commands/stepActions";
import { useStores } from "../hooks/useStores";
import { words } from "../words/words";
import { DataBox } from "./DataBox";
import type { StepNodeType } from "./elements/mapParts";
import { StepChange } from "./StepChange";
import { StepFindings } from "./StepFindings";
import { StepMark, StepReadout } from "./StepReadout";
import { AllBar } from "./symbols/AllBar";
import { StepQueue } from "./symbols/StepQueue";

const text = words.canvas;
/** So many of the widest letters have room. */
const ROOM_FOR_NAME = 9;
const ROOM_FOR_OWNER = 12;

/** A process box: who does what, and its data box; after a run also what the run found there. */
export const StepNode = memo(function StepNode({ data: { id, step }, selected }: NodeProps<StepNodeType>) {
  const stores = useStores();
  const name = step.name || text.untitledStep;
  const owner = step.owner || text.noOwner;
  return (
    <div
      className="step"
      id={domIdOfStep(id)}
      data-selected={selected || undefined}
      role="group"
      aria-label={name}
    >
      <StepMark id={id} />
      <StepQueue id={id} step={step} />
      <header className="step-header">
        <div
          className="step-name"
          data-missing={step.name ? undefined : true}
          data-long={name.length > 17 || undefined}
          data-clip={name.length > ROOM_FOR_NAME || undefined}
          title={name}
        >
          {name}
        </div>
        <StepFindings id={id} />
        <div
          className="step-owner"
          data-missing={step.owner ? undefined : true}
          data-clip={owner.length > ROOM_FOR_OWNER || undefined}
        >
          {owner}
        </div>
      </header>
      <DataBox id={id} step={step} />
      <StepReadout id={id} leadTime={step.leadTime ?? null} />
      {step.split === "all" && <AllBar side="split" />}
      {step.join === "all" && <AllBar side="join" />}
      <StepChange id={id} />
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
      <span className="step-handle nodrag nopan" data-port="in" data-port-of={id} />
      <span className="step-handle nodrag nopan" data-port="out" data-port-of={id} />
    </div>
  );
});

/** The element that draws a step, for those who point at it. */
export function domIdOfStep(id: string): string {
  return `step-${encodeURIComponent(id)}`;
}
