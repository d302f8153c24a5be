import type { SourcedField } from "../model/figureSources";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import { startImprovement } from "./planActions";
import { onlySelectedStep } from "./stepActions";

const talk = (
  id: string,
  group: Command["group"],
  label: string,
  shortcut: string | null,
  perform: Command["perform"],
  enabled: Command["enabled"] = () => true,
): Command => ({ id, group, label: () => label, shortcut, enabled, perform });

/** Opens the charter, wherever one is. */
export function openCharter(stores: Stores): void {
  const view = stores.view.getState();
  view.select([]);
  view.focusField("charter");
}

/** Opens the pane that asks several people for a figure of the selected step. */
const ask = (field: SourcedField, shortcut: string | null): Command =>
  talk(
    `ask.${field}`,
    "step",
    words.sources.commands[field],
    shortcut,
    (stores) => stores.view.getState().focusField(`ask.${field}`),
    (stores) => onlySelectedStep(stores) !== null,
  );

/** What a workshop agrees on around the map: the charter, where figures come from, the plan. */
export const talkCommands: readonly Command[] = [
  talk("charter", "step", words.charter.command, "mod+alt+C", openCharter),
  ask("leadTime", null),
  ask("processTime", "mod+alt+E"),
  ask("percentCompleteAccurate", null),
  ask("workers", null),
  talk("addToPlan", "step", words.plan.addCommand, "mod+alt+I", startImprovement),
  talk("showPlan", "view", words.plan.command, "mod+5", (stores) => stores.view.getState().showPane("plan")),
];
