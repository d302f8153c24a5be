/** Steps that are copied, cut, pasted and duplicated. */
export const clipboardWords = {
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  duplicate: "Duplicate",
  cutEdit: (count: number) => (count === 1 ? "Cut step" : `Cut ${count} steps`),
  pasteEdit: (count: number) => (count === 1 ? "Paste step" : `Paste ${count} steps`),
  duplicateEdit: (count: number) => (count === 1 ? "Duplicate step" : `Duplicate ${count} steps`),
  copyFailed: "This machine does not allow copying from here. Press Ctrl+C (⌘C on a Mac).",
  useKeys: "This machine does not let Millrace read the clipboard by itself. Press Ctrl+V (⌘V on a Mac).",
  nothing: "There is no text in the clipboard.",
  refused: (why: string) => `The steps in the clipboard cannot be used. ${why}`,
  wholeMap: "The clipboard holds the text of a whole map. Save it as a file and open that.",
} as const;
