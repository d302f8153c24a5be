import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { words } from "../../words/words";
import type { LaneNodeType } from "../elements/mapParts";

/** The backdrop of one owner's lane. */
export const LaneNode = memo(function LaneNode({ data: { owner, index } }: NodeProps<LaneNodeType>) {
  const name = owner || words.canvas.noOwner;
  return (
    <div
      className="lane"
      data-odd={index % 2 === 1 || undefined}
      role="img"
      aria-label={words.symbols.laneOf(name)}
    >
      <span className="lane-name" data-missing={owner === "" || undefined} title={name}>
        {name}
      </span>
    </div>
  );
});
