import { withChanges } from "../runs/calibration/remedies";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

/** Makes the proposed changes in what is shown, the current state or a scenario: one undo. */
export function applyCalibration(stores: Stores): void {
  const { calibration } = stores.calibrate.getState();
  if (calibration === null || calibration.changes.length === 0) return;
  stores.document.getState().apply(words.calibrate.edit, (map) => withChanges(map, calibration.changes));
  stores.view.getState().tell(words.calibrate.applied, "good");
}
