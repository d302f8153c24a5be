import { words } from "../words/words";
import type { Command } from "./commands";
import { hasScenarios } from "./scenarioActions";

/** When does the change of a scenario help? */
export const transientCommands: readonly Command[] = [
  {
    id: "transient",
    group: "whatIf",
    label: () => words.transient.command,
    shortcut: null,
    enabled: hasScenarios,
    perform: (stores) => stores.view.getState().showSheet("transient"),
  },
];
