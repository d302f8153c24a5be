/** What the main process itself says to a person; the screen's own words are in src/words. */
export const words = {
  mapFiles: "Millrace maps",
  allFiles: "All files",
  notResponding: "Millrace is not responding.",
  notRespondingDetail:
    "Work that was not saved is kept as a draft up to the last change, and offered at the next start.",
  crashed: "The window has crashed.",
  crashedDetail: "Work that was not saved is kept as a draft up to the last change. Reload offers it again.",
  wait: "Wait",
  closeAnyway: "Close anyway",
  reload: "Reload",
  close: "Close",
  noSuchFile: "There is no such file.",
  notAFile: "This is a folder, or something else that is not a file.",
  tooLarge: "It is larger than 64 MB.",
  notText: "Its content is not text in UTF-8.",
  notChosen: "Only files that were chosen in a dialog or handed to Millrace can be used.",
} as const;
