import type { NodeProps } from "@xyflow/react";
import { memo, use, useDeferredValue } from "react";
import { words } from "../words/words";
import { DistantContext } from "./Distant";
import type { StepNodeType } from "./elements/mapParts";
import { domIdOfStep, StepNode } from "./StepNode";
import { StepMark } from "./StepReadout";

/**
 * A step as near as one sees it: from afar only its name and what the run said of it. A box that
 * comes into view is drawn plain first and in full when there is time, so that the view moves on meanwhile.
 */
export const StepBox = memo(
  function StepBox(props: NodeProps<StepNodeType>) {
    const distant = use(DistantContext);
    const inFull = useDeferredValue(true, false);
    return distant || !inFull ? <PlainStep {...props} /> : <StepNode {...props} />;
  },
  // Where it stands is said by the element around it.
  (a, b) => a.data === b.data && a.selected === b.selected,
);

/** More of a name than this cannot be read from afar. */
const LONGEST = 36;

function PlainStep({ data: { id, step }, selected }: NodeProps<StepNodeType>) {
  const name = step.name || words.canvas.untitledStep;
  return (
    <div
      className="step step-plain"
      id={domIdOfStep(id)}
      data-selected={selected || undefined}
      role="group"
      aria-label={name}
    >
      <StepMark id={id} />
      <span className="step-plain-name" data-word={longestWord(name)}>
        {name.slice(0, LONGEST)}
      </span>
    </div>
  );
}

/** How long the longest word of a name is: it should not be broken in large letters. */
function longestWord(name: string): "long" | "longer" | "longest" | undefined {
  const length = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  return length > 12 ? "longest" : length > 9 ? "longer" : length > 7 ? "long" : undefined;
}
