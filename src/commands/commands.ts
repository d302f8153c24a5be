import type { MenuGroup, MenuItem } from "../desktop/Desktop";
import type { Stores } from "../stores/stores";
import { languages } from "../words/language";
import { words } from "../words/words";
import { alignSelected, canNudge, distributeSelected, hasSelected, nudgeSelected } from "./arrangeSteps";
import {
  copySelected,
  cutSelected,
  duplicateSelected,
  hasSelectedSteps,
  pasteFromClipboard,
} from "./clipboardActions";
import { curveCommands } from "./curveActions";
import { canTimeCommit, timeCommit } from "./deliveryActions";
import { exportCommands } from "./exportActions";
import { importCommands } from "./importActions";
import { focusCommands } from "./focusCommands";
import { newMap, openFile, openRecent, openSample, saveMap, saveMapAs } from "./fileActions";
import { lessonCommands, lessonsByName } from "./lessonCommands";
import { showSetAside } from "./setAside";
import { handCommands } from "./handCommands";
import { insertCommands } from "./insertCommands";
import { isForWindow } from "./isForWindow";
import { openQuickEntry } from "./quickEntryActions";
import {
  deleteOne,
  duplicateShown,
  hasScenarios,
  moveShown,
  shownScenario,
  startScenario,
  toggleCurrentState,
  walkScenarios,
} from "./scenarioActions";
import {
  addNextStep,
  addStepBefore,
  connectSelected,
  deleteSelected,
  onlySelectedStep,
  tidyMap,
} from "./stepActions";
import { talkCommands } from "./talkCommands";
import { transientCommands } from "./transientActions";
import { canWatchRun, watchRun } from "./watchRun";
import { workshopCommands } from "./workshopCommands";

const text = words.commands;

export type CommandGroup = keyof typeof text.groups;

/** One thing that a person can do, defined once for toolbar, palette, menu and keys; `needs` says what is missing where it is not enabled. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: (stores: Stores) => string;
  /** As hotkeys are written: "mod+shift+S". Keys without "mod" work only while the map has the focus. */
  readonly shortcut: string | null;
  /** Another key for it that hands know from elsewhere; no menu shows it. */
  readonly also?: string;
  /** Its keys come as the window's own copy, cut and paste, which text fields need too. */
  readonly isClipboard?: true;
  readonly enabled: (stores: Stores) => boolean;
  readonly needs?: string;
  readonly perform: (stores: Stores) => void | Promise<void>;
}

const always = (): boolean => true;
const hasSteps = (stores: Stores): boolean => Object.keys(stores.document.getState().map.steps).length > 0;
const hasSelection = (stores: Stores): boolean => {
  const { steps, links, things } = stores.view.getState().selection;
  return steps.length + links.length + things.length > 0;
};
const isRunning = (stores: Stores): boolean => stores.run.getState().status === "running";

const command = (
  id: string,
  group: CommandGroup,
  label: string | Command["label"],
  shortcut: string | null,
  perform: Command["perform"],
  enabled: Command["enabled"] = always,
): Command => ({
  id,
  group,
  label: typeof label === "string" ? () => label : label,
  shortcut,
  enabled,
  perform,
});

const onClipboard = (one: Command): Command => ({ ...one, isClipboard: true });

const arrange = words.arrange;
const arrangeCommand = (
  id: string,
  label: string,
  shortcut: string | null,
  least: number,
  perform: Command["perform"],
): Command =>
  command(id, "step", label, shortcut, perform, (stores) =>
    least === 1 ? canNudge(stores) : hasSelected(stores, least),
  );

const arrangeCommands: readonly Command[] = [
  arrangeCommand("alignRow", arrange.alignRow, null, 2, (stores) => alignSelected(stores, "row")),
  arrangeCommand("alignColumn", arrange.alignColumn, null, 2, (stores) => alignSelected(stores, "column")),
  arrangeCommand("distributeRow", arrange.distributeRow, null, 3, (stores) =>
    distributeSelected(stores, "row"),
  ),
  arrangeCommand("distributeColumn", arrange.distributeColumn, null, 3, (stores) =>
    distributeSelected(stores, "column"),
  ),
  arrangeCommand("nudgeLeft", arrange.nudgeLeft, "alt+ArrowLeft", 1, (stores) =>
    nudgeSelected(stores, -1, 0),
  ),
  arrangeCommand("nudgeRight", arrange.nudgeRight, "alt+ArrowRight", 1, (stores) =>
    nudgeSelected(stores, 1, 0),
  ),
  arrangeCommand("nudgeUp", arrange.nudgeUp, "alt+ArrowUp", 1, (stores) => nudgeSelected(stores, 0, -1)),
  arrangeCommand("nudgeDown", arrange.nudgeDown, "alt+ArrowDown", 1, (stores) => nudgeSelected(stores, 0, 1)),
];

const whatIf = words.whatIf.commands;
const inScenario = (stores: Stores): boolean => shownScenario(stores) !== null;

const whatIfCommands: readonly Command[] = [
  command("newScenario", "whatIf", whatIf.newScenario, "mod+I", (stores) => void startScenario(stores)),
  command(
    "newOnShown",
    "whatIf",
    whatIf.newOnShown,
    "mod+shift+I",
    (stores) => void startScenario(stores, { basedOn: shownScenario(stores) }),
    inScenario,
  ),
  command(
    "toggleCurrentState",
    "whatIf",
    (stores) => (inScenario(stores) ? whatIf.showCurrent : whatIf.showScenario),
    "mod+J",
    toggleCurrentState,
    hasScenarios,
  ),
  command("nextScenario", "whatIf", whatIf.next, "mod+G", (stores) => walkScenarios(stores, 1), hasScenarios),
  command(
    "previousScenario",
    "whatIf",
    whatIf.previous,
    "mod+shift+G",
    (stores) => walkScenarios(stores, -1),
    hasScenarios,
  ),
  command("duplicateScenario", "whatIf", whatIf.duplicate, null, duplicateShown, inScenario),
  command("moveScenarioUp", "whatIf", whatIf.moveUp, null, (stores) => moveShown(stores, -1), inScenario),
  command("moveScenarioDown", "whatIf", whatIf.moveDown, null, (stores) => moveShown(stores, 1), inScenario),
  command(
    "deleteScenario",
    "whatIf",
    whatIf.delete,
    null,
    (stores) => {
      const shown = shownScenario(stores);
      if (shown !== null) deleteOne(stores, shown);
    },
    inScenario,
  ),
  command(
    "compareScenarios",
    "whatIf",
    words.compare.command,
    "mod+U",
    (stores) => stores.view.getState().showSheet("compare"),
    hasScenarios,
  ),
  ...transientCommands,
  command(
    "calibrate",
    "run",
    words.calibrate.command,
    null,
    (stores) => stores.view.getState().showSheet("calibrate"),
    hasSteps,
  ),
  command(
    "sensitivity",
    "run",
    words.sensitivity.command,
    null,
    (stores) => stores.view.getState().showSheet("sensitivity"),
    hasSteps,
  ),
  ...curveCommands,
  command("showWhatIf", "whatIf", whatIf.showPane, "mod+4", (stores) =>
    stores.view.getState().showPane("whatIf"),
  ),
];

/** Everything that can be done whatever the files at hand; ids are stable. */
export const fixedCommands: readonly Command[] = [
  command("new", "file", text.newMap, "mod+alt+N", newMap),
  command("newWindow", "file", words.files.newWindow, "mod+shift+N", (stores) =>
    stores.desktop.newWindow(null),
  ),
  command("open", "file", text.open, "mod+O", openFile),
  command("save", "file", text.save, "mod+S", async (stores) => void (await saveMap(stores))),
  command("saveAs", "file", text.saveAs, "mod+shift+S", async (stores) => void (await saveMapAs(stores))),
  ...importCommands,
  ...exportCommands,
  command("showSetAside", "file", words.files.showSetAside, null, showSetAside),

  command(
    "undo",
    "edit",
    (stores) => text.undo(stores.document.getState().undoLabel),
    "mod+Z",
    (stores) => stores.document.getState().undo(),
    (stores) => stores.document.getState().undoLabel !== null,
  ),
  {
    ...command(
      "redo",
      "edit",
      (stores) => text.redo(stores.document.getState().redoLabel),
      "mod+shift+Z",
      (stores) => stores.document.getState().redo(),
      (stores) => stores.document.getState().redoLabel !== null,
    ),
    also: "mod+Y",
  },
  onClipboard(
    command("cut", "edit", words.clipboard.cut, "mod+X", (stores) => cutSelected(stores), hasSelectedSteps),
  ),
  onClipboard(
    command(
      "copy",
      "edit",
      words.clipboard.copy,
      "mod+C",
      async (stores) => void (await copySelected(stores)),
      hasSelectedSteps,
    ),
  ),
  onClipboard(
    command("paste", "edit", words.clipboard.paste, "mod+V", (stores) => pasteFromClipboard(stores)),
  ),
  command("duplicate", "edit", words.clipboard.duplicate, "mod+D", duplicateSelected, hasSelectedSteps),
  command("delete", "edit", text.delete, "Delete", deleteSelected, hasSelection),
  command(
    "selectAll",
    "edit",
    text.selectAll,
    "mod+A",
    (stores) => stores.view.getState().select(Object.keys(stores.document.getState().map.steps)),
    hasSteps,
  ),

  command("addStep", "step", text.addStep, "Enter", addNextStep),
  command(
    "addStepBefore",
    "step",
    text.addStepBefore,
    "mod+shift+Enter",
    (stores) => {
      const step = onlySelectedStep(stores);
      if (step !== null) addStepBefore(stores, step);
    },
    (stores) => onlySelectedStep(stores) !== null,
  ),
  command("quickEntry", "step", words.quickEntry.command, "mod+E", (stores) => openQuickEntry(stores)),
  command(
    "connect",
    "step",
    (stores) => (stores.view.getState().selection.steps.length > 1 ? text.connectSelected : text.connect),
    "mod+L",
    (stores) => {
      const step = onlySelectedStep(stores);
      if (step === null) connectSelected(stores);
      else stores.view.getState().connectFrom(step);
    },
    (stores) => stores.view.getState().selection.steps.length > 0,
  ),
  command("tidy", "step", text.tidy, "mod+shift+L", tidyMap, hasSteps),
  ...arrangeCommands,
  ...insertCommands,
  ...talkCommands,

  command(
    "simulate",
    "run",
    (stores) => (stores.run.getState().study ? text.simulateAgain : text.simulate),
    "mod+Enter",
    (stores) => stores.run.getState().simulate(),
    (stores) => !isRunning(stores) && hasSteps(stores),
  ),
  command("cancelRun", "run", text.cancelRun, "mod+.", (stores) => stores.run.getState().cancel(), isRunning),
  command("watchRun", "run", text.watchRun, null, watchRun, canWatchRun),
  ...focusCommands,
  command("timeCommit", "run", words.devops.measure.command, null, timeCommit, canTimeCommit),
  command("verify", "run", text.verify, null, (stores) => stores.verify.getState().show()),

  ...whatIfCommands,

  command("zoomToFit", "view", text.zoomToFit, "mod+0", (stores) => stores.view.getState().moveCamera("fit")),
  command("zoomIn", "view", text.zoomIn, "mod+=", (stores) => stores.view.getState().moveCamera("in")),
  command("zoomOut", "view", text.zoomOut, "mod+-", (stores) => stores.view.getState().moveCamera("out")),
  command("showStep", "view", text.showStep, "mod+1", (stores) => stores.view.getState().showPane("step")),
  command("showCheck", "view", text.showCheck, "mod+2", (stores) => stores.view.getState().showPane("check")),
  command("showResults", "view", text.showResults, "mod+3", (stores) =>
    stores.view.getState().showPane("results"),
  ),
  command("togglePane", "view", text.togglePane, "mod+B", (stores) => stores.view.getState().togglePane()),
  command("ladderMartin", "view", text.ladderMartin, null, (stores) =>
    stores.view.getState().setDialect("martin"),
  ),
  command("ladderRother", "view", text.ladderRother, null, (stores) =>
    stores.view.getState().setDialect("rother"),
  ),
  command("ladderTime", "view", words.symbols.ladderTime, null, (stores) =>
    stores.view.getState().setDialect("time"),
  ),
  command("themeLight", "view", text.themeLight, null, (stores) => stores.view.getState().setTheme("light")),
  command("themeDark", "view", text.themeDark, null, (stores) => stores.view.getState().setTheme("dark")),
  command("themeContrast", "view", words.workshop.highContrast, null, (stores) =>
    stores.view.getState().setTheme("contrast"),
  ),
  command("themeAuto", "view", text.themeAuto, null, (stores) => stores.view.getState().setTheme("auto")),
  ...Object.entries(languages).map(([tag, name]) =>
    command(
      `language-${tag}`,
      "view",
      words.language.chosen(name),
      null,
      (stores) => stores.view.getState().setLanguage(tag),
      (stores) => stores.view.getState().language !== tag,
    ),
  ),

  ...handCommands,

  ...workshopCommands,

  command("manual", "help", words.help.command, "F1", (stores) =>
    stores.view.getState().showDialog({ kind: "manual" }),
  ),
  ...lessonCommands,
];

/** All commands of the moment: the fixed ones, the recent files and the samples. */
export function commandsOf(stores: Stores): readonly Command[] {
  const { recent, samples } = stores.library.getState();
  return [
    ...fixedCommands,
    ...recent.map((file) =>
      command(`openRecent:${file.key}`, "file", text.openRecent(file.name), null, () =>
        openRecent(stores, file),
      ),
    ),
    ...samples.map((sample) =>
      command(`openSample:${sample.id}`, "file", text.openSample(sample.title), null, () =>
        openSample(stores, sample),
      ),
    ),
    ...lessonsByName,
  ];
}

/** Does what the command of this id stands for, if it can be done now. */
export function performCommand(stores: Stores, id: string): void {
  const found = commandsOf(stores).find((one) => one.id === id);
  if (!found?.enabled(stores)) return;
  void Promise.resolve(found.perform(stores)).catch((reason: unknown) => {
    stores.view.getState().tell(reason instanceof Error ? reason.message : String(reason), "bad");
  });
}

/** The native menu, from the same definitions. Keys of the canvas stay out of it: it would take them from text fields. */
export function menuOf(stores: Stores): readonly MenuGroup[] {
  const commands = commandsOf(stores);
  return (Object.keys(text.groups) as CommandGroup[]).map((group) => ({
    label: text.groups[group],
    items: commands
      .filter((one) => one.group === group)
      .flatMap((one, index, all): MenuItem[] => {
        const item: MenuItem = {
          commandId: one.id,
          label: one.label(stores),
          shortcut: one.shortcut !== null && isForWindow(one.shortcut) ? one.shortcut : null,
          enabled: one.enabled(stores),
        };
        return index > 0 && kindOf(one) !== kindOf(all[index - 1]) ? [{ separator: true }, item] : [item];
      }),
  }));
}

/** Recent files and samples are kinds of their own, apart from the rest of their group. */
function kindOf(command: Command | undefined): string {
  return command?.id.includes(":") ? command.id.slice(0, command.id.indexOf(":")) : "";
}
