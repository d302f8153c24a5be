import type { Words } from "../words";

/** Tabellen aus Dateien: welches Blatt, und warum eine Arbeitsmappe nicht zu lesen ist. */
export const workbookWords: Words["workbook"] = {
  sheet: "Blatt",
  fromFile: "Aus einer Datei",
  chooseFile: "CSV oder XLSX…",
  command: "Schritte aus einer Datei hinzufügen…",
  reading: "Wird gelesen…",
  steps: (count) => (count === 1 ? "1 Schritt." : `${count} Schritte in einer Reihe.`),
  notUnderstood: (line, found, why) => `Zeile ${line}: „${found}“: ${why}`,
  noSheetNamed: (found, known) => `--sheet: gefunden „${found}“; die Arbeitsmappe hat ${known}`,
  faults: {
    notWorkbook: "Das ist keine XLSX-Arbeitsmappe: Sie enthält keine Blätter.",
    locked:
      "Diese Arbeitsmappe ist mit einem Kennwort gesichert oder von einer Art aus der Zeit vor 2007. Speichern Sie sie als XLSX ohne Kennwort.",
    tooLarge:
      "Diese Arbeitsmappe ist entpackt größer, als auf einmal gelesen werden kann (200 MB). Speichern Sie das eine Blatt als CSV.",
    entities:
      "Diese Arbeitsmappe legt eigene Entitäten fest, was kein Tabellenprogramm tut. Sie wurde nicht gelesen.",
    damaged: "Diese Arbeitsmappe ist beschädigt: Ein Teil ließ sich nicht entpacken.",
    noSheet: "Diese Arbeitsmappe hat kein Blatt mit Zellen.",
  },
};
