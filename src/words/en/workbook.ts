/** Tables that come out of files: which sheet, and why a workbook cannot be read. */
export const workbookWords = {
  sheet: "Sheet",
  fromFile: "From a file",
  chooseFile: "CSV or XLSX…",
  command: "Add steps from a file…",
  reading: "Reading…",
  steps: (count: number) => (count === 1 ? "1 step in a row." : `${count} steps in a row.`),
  notUnderstood: (line: number, found: string, why: string) => `line ${line}: “${found}”: ${why}`,
  noSheetNamed: (found: string, known: string) => `--sheet: found "${found}"; the workbook has ${known}`,
  faults: {
    notWorkbook: "This is no XLSX workbook: it has no sheets inside.",
    locked:
      "This workbook is locked with a password, or of a kind from before 2007. Save it as XLSX without a password.",
    tooLarge: "This workbook unpacks to more than can be read at once (200 MB). Save the one sheet as CSV.",
    entities:
      "This workbook defines entities of its own, which no spreadsheet program writes. It was not read.",
    damaged: "This workbook is damaged: a part of it could not be unpacked.",
    noSheet: "This workbook has no sheet with cells.",
  },
} as const;
