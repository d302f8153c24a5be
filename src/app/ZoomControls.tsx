import { Maximize, Minus, Plus } from "lucide-react";
import { CommandButton } from "./CommandButton";
import { LadderSwitch } from "./LadderSwitch";

/** Nearer, farther, everything; and how the ladder is drawn. */
export function ZoomControls() {
  return (
    <div className="view-controls">
      <div className="zoom-controls">
        <CommandButton id="zoomOut" icon={Minus} />
        <CommandButton id="zoomToFit" icon={Maximize} />
        <CommandButton id="zoomIn" icon={Plus} />
      </div>
      <LadderSwitch />
    </div>
  );
}
