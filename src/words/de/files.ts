import type { Words } from "../words";

/** Dateien, die andere ändern, Verworfenes, mehrere Fenster. */
export const filesWords: Words["files"] = {
  newWindow: "Neues Fenster",
  showSetAside: "Verworfenes zurückholen…",
  nothingSetAside: "In den letzten 14 Tagen wurde nichts verworfen.",
  takeEdit: (name) => `${name} vom Datenträger übernehmen`,
  reloaded: (name) =>
    `Ein anderes Programm hat ${name} geändert. Die Karte zeigt den neuen Stand; Rückgängig zeigt den alten.`,
  changedMeanwhile: (name) =>
    `Ein anderes Programm hat ${name} geändert. Beim Speichern wird gefragt, welche Fassung gelten soll.`,
  chooseVersion: "Jetzt wählen…",
  gone: (name) =>
    `${name} ist nicht mehr in ihrem Ordner. Die Karte ist noch hier und als Entwurf aufbewahrt: speichern, um wieder eine Datei zu haben.`,
  broken: (name) =>
    `Ein anderes Programm hat ${name} so hinterlassen, dass die Datei nicht zu lesen ist. Die Karte ist noch hier, wie sie war, und als Entwurf aufbewahrt: Speichern macht die Datei wieder ganz.`,
  changedTitle: (name) => `Ein anderes Programm hat ${name} geändert`,
  changedText:
    "Hier gibt es ungespeicherte Änderungen, und die Datei wurde von anderer Seite geändert. Nichts geht verloren: Die Fassung, die nicht gewählt wird, lässt sich 14 Tage lang zurückholen.",
  changedSaveText:
    "Noch ist nichts gespeichert. Die Datei enthält Änderungen, die dieser Karte fehlen. Die Fassung, die nicht gewählt wird, lässt sich 14 Tage lang zurückholen.",
  notSetAside: (name) =>
    `Gespeichert wurde nichts: Dieser Rechner hat keinen Platz, die andere Fassung von ${name} aufzubewahren. Bitte die eigene als Kopie speichern.`,
  keepMine: "Mit meiner weiterarbeiten",
  replaceWithMine: "Die Datei durch meine ersetzen",
  takeTheirs: "Die Fassung der Datei übernehmen",
  saveCopy: "Meine als Kopie speichern…",
  decideLater: "Später entscheiden",
  asideTitle: "Verworfenes",
  asideText:
    "Arbeit, die nicht gespeichert oder durch eine andere Fassung ersetzt wurde. Sie wird 14 Tage lang aufbewahrt.",
  restoreInNewWindow: "In neuem Fenster zurückholen",
  restoreAll: "Alle zurückholen",
  dropHint: "Karte hier ablegen, oder eine Tabelle als CSV oder XLSX",
};
