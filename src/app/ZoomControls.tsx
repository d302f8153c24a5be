import { Maximize, Minus, Plus } from "lucide-react";
import { CommandButton } from "./CommandButton";

/** Nearer, farther, everything. */
export function ZoomControls() {
  return (
    <div className="zoom-controls">
      <CommandButton id="zoomOut" icon={Minus} />
      <CommandButton id="zoomToFit" icon={Maximize} />
      <CommandButton id="zoomIn" icon={Plus} />
    </div>
  );
}
