/** Files that other programs change, work that was set aside, several windows. */
export const filesWords = {
  newWindow: "New window",
  showSetAside: "Bring back discarded work…",
  nothingSetAside: "Nothing has been discarded in the last 14 days.",
  takeEdit: (name: string) => `Take over ${name} from the disk`,
  reloaded: (name: string) =>
    `${name} was changed by another program. The map shows it as it is now; Undo shows it as it was.`,
  changedMeanwhile: (name: string) =>
    `${name} was changed by another program. Saving will ask which version to keep.`,
  chooseVersion: "Choose now…",
  gone: (name: string) =>
    `${name} is not in its folder any more. The map is still here and kept as a draft: save it to have a file again.`,
  broken: (name: string) =>
    `Another program has left ${name} so that it cannot be read. The map is still here as it was, and kept as a draft: saving makes the file whole again.`,
  changedTitle: (name: string) => `${name} was changed by another program`,
  changedText:
    "There are unsaved changes here, and somebody else has changed the file. Nothing is lost: whichever version is not kept can be brought back for 14 days.",
  changedSaveText:
    "Nothing has been saved yet. The file holds changes that this map does not have. Whichever version is not kept can be brought back for 14 days.",
  notSetAside: (name: string) =>
    `Nothing has been saved: this machine has no room to keep the other version of ${name}. Save yours as a copy instead.`,
  keepMine: "Keep working on mine",
  replaceWithMine: "Replace the file with mine",
  takeTheirs: "Take the file's version",
  saveCopy: "Save mine as a copy…",
  decideLater: "Decide later",
  asideTitle: "Discarded work",
  asideText: "Work that was not saved, or was replaced by another version. It is kept for 14 days.",
  restoreInNewWindow: "Restore in a new window",
  restoreAll: "Restore all",
  dropHint: "Drop a map, or a table as CSV or XLSX, to open it",
} as const;
