/** The frame around the map: bars, messages, questions. */
export const screenWords = {
  untitled: "Untitled",
  edited: "Edited",
  bar: "Document and commands",
  tools: "Tools",
  file: "File",
  recent: "Recent",
  samples: "Samples",
  noRecent: "No recent files",
  openIn: (folder: string) => `in ${folder}`,
  running: (done: number, total: number) => `Run ${done} of ${total}`,
  preparing: "Getting ready",
  cancel: "Cancel",
  close: "Close",
  savedNotice: (name: string) => `Saved ${name}`,
  savedWithout: (name: string, left: string) =>
    `Saved ${name}, but not “${left}”, which was typed and is not understood. The map check leads to its place.`,
  restoredNotice: (name: string) => `${name} is back as you left it. Save it to keep it.`,
  draftFailed: "Unsaved work cannot be kept safe on this machine. Save often.",
  crashed: "Something went wrong on the screen.",
  crashedHint: "Your work is kept as a draft. Reload to go on.",
  reload: "Reload",
} as const;

/** Questions and messages that stand in front of the map. */
export const dialogWords = {
  unsavedTitle: (name: string) => `Save changes to ${name}?`,
  unsavedText: "Changes that are not saved will be lost.",
  save: "Save",
  dontSave: "Don't save",
  cancel: "Cancel",
  cannotOpenTitle: (name: string) => `${name} could not be opened`,
  cannotOpenText: (count: number) =>
    count === 1
      ? "One thing in the file has to be mended first."
      : `${count} things in the file have to be mended first.`,
  tooNewText: "The file is sound, but this Millrace is too old for it.",
  mendedTitle: (name: string) => `${name} was mended while opening`,
  mendedText: (count: number) =>
    count === 1
      ? "One thing was not as a Millrace file has it. The file itself is as it was until you save."
      : `${count} things were not as a Millrace file has them. The file itself is as it was until you save.`,
  wholeFile: "whole file",
  fileTitleOpen: (name: string) => `${name} could not be opened`,
  fileTitleSave: (name: string) => `${name} could not be saved`,
  saveElsewhere: "Save as…",
  failures: {
    missing: "The file is not there any more. It may have been moved, renamed or deleted.",
    denied: "This machine does not allow Millrace to use the file. Whoever owns it can allow it.",
    readOnly: "The file is read-only.",
    tooLarge: "The file has more than 64 MB and is too large to be a value stream map.",
    notText:
      "The file is not text in UTF-8, as a value stream map is. Where it is text of another kind, save it as UTF-8 and open it again.",
    notAFile: "This is a folder, or something else that is not a file.",
    inUse: "Another program is using the file. Close it there, and try again.",
    overloaded: "This machine has too much open at once. Close a few programs, and try again.",
    away: "The drive or the network that the file is on does not answer. See whether it is connected, and try again.",
    circle: "The file is a link that leads back to itself.",
    badName: "The drive takes no such name. Choose a shorter or a plainer one.",
    changed: "Another program has changed the file.",
    refused: "Millrace uses only files that you have chosen. Choose it once more.",
    full: "There is no room left on the disk.",
    unknown: "The machine gave no clear reason.",
  },
  /** Saving says some of them otherwise. */
  failuresToSave: {
    missing: "The folder is not there any more. It may have been moved, renamed or deleted.",
    denied: "This machine does not allow Millrace to write there.",
    notAFile: "There is a folder of this name, or something else that is not a file.",
    tooLarge: "The file would be larger than this drive takes, or holds something large now that is no map.",
    notText: "The file holds something else now that is no map. Save yours under another name.",
  },
  failedAtStart: (name: string, why: string) => `${name}, the last map, could not be opened. ${why}`,
  unsavedStays: "Nothing is lost: your work is still on the screen.",
  ok: "OK",
  recoveryTitle: "Unsaved work from an earlier session",
  recoveryText: "Millrace closed before this was saved.",
  restore: "Restore",
  discard: "Throw away",
  later: "Later",
  keptAt: (when: string) => `last changed ${when}`,
} as const;
