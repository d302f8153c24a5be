import type { Words } from "../words";

/** Der Rahmen um die Karte: Leisten, Meldungen, Fragen. */
export const screenWords: Words["screen"] = {
  untitled: "Ohne Titel",
  edited: "Geändert",
  bar: "Dokument und Befehle",
  tools: "Werkzeuge",
  file: "Datei",
  recent: "Zuletzt geöffnet",
  samples: "Beispiele",
  noRecent: "Noch keine Dateien",
  openIn: (folder) => `in ${folder}`,
  running: (done, total) => `Lauf ${done} von ${total}`,
  preparing: "Wird vorbereitet",
  cancel: "Abbrechen",
  close: "Schließen",
  savedNotice: (name) => `${name} ist gespeichert`,
  savedWithout: (name, left) =>
    `${name} ist gespeichert, aber ohne „${left}“: das wurde getippt und ist nicht zu verstehen. Die Kartenprüfung führt zu der Stelle.`,
  restoredNotice: (name) => `${name} ist wieder da, wie es war. Zum Behalten speichern.`,
  draftFailed: "Ungesichertes kann auf diesem Rechner nicht aufbewahrt werden. Bitte oft speichern.",
  crashed: "Auf dem Bildschirm ist etwas schiefgegangen.",
  crashedHint: "Die Arbeit ist als Entwurf aufbewahrt. Neu laden, um weiterzumachen.",
  reload: "Neu laden",
};

/** Fragen und Meldungen vor der Karte. */
export const dialogWords: Words["dialogs"] = {
  unsavedTitle: (name) => `Änderungen an ${name} speichern?`,
  unsavedText: "Nicht gespeicherte Änderungen gehen sonst verloren.",
  save: "Speichern",
  dontSave: "Nicht speichern",
  cancel: "Abbrechen",
  cannotOpenTitle: (name) => `${name} ließ sich nicht öffnen`,
  cannotOpenText: (count) =>
    count === 1
      ? "Eines muss in der Datei erst berichtigt werden."
      : `${count} Dinge müssen in der Datei erst berichtigt werden.`,
  tooNewText: "Die Datei ist in Ordnung, aber dieses Millrace ist zu alt für sie.",
  mendedTitle: (name) => `${name} wurde beim Öffnen berichtigt`,
  mendedText: (count) =>
    count === 1
      ? "Eines war anders, als es in einer Millrace-Datei steht. Die Datei selbst bleibt, wie sie war, bis gespeichert wird."
      : `${count} Dinge waren anders, als sie in einer Millrace-Datei stehen. Die Datei selbst bleibt, wie sie war, bis gespeichert wird.`,
  wholeFile: "ganze Datei",
  fileTitleOpen: (name) => `${name} ließ sich nicht öffnen`,
  fileTitleSave: (name) => `${name} ließ sich nicht speichern`,
  saveElsewhere: "Speichern unter…",
  failures: {
    missing: "Die Datei ist nicht mehr da. Vielleicht wurde sie verschoben, umbenannt oder gelöscht.",
    denied: "Dieser Rechner erlaubt Millrace nicht, die Datei zu benutzen. Erlauben kann es, wem sie gehört.",
    readOnly: "Die Datei ist schreibgeschützt.",
    tooLarge: "Die Datei hat mehr als 64 MB und ist zu groß für eine Wertstromkarte.",
    notText:
      "Die Datei ist kein Text in UTF-8, wie es eine Wertstromkarte ist. Ist sie Text anderer Art: als UTF-8 speichern und noch einmal öffnen.",
    notAFile: "Das ist ein Ordner oder etwas anderes, das keine Datei ist.",
    inUse: "Ein anderes Programm benutzt die Datei. Dort schließen und noch einmal versuchen.",
    overloaded:
      "Auf diesem Rechner ist zu viel zugleich offen. Ein paar Programme schließen und noch einmal versuchen.",
    away: "Das Laufwerk oder das Netz, auf dem die Datei liegt, antwortet nicht. Ist es verbunden, noch einmal versuchen.",
    circle: "Die Datei ist eine Verknüpfung, die zu sich selbst zurückführt.",
    badName: "Das Laufwerk nimmt keinen solchen Namen. Einen kürzeren oder einfacheren wählen.",
    changed: "Ein anderes Programm hat die Datei geändert.",
    refused: "Millrace benutzt nur Dateien, die ausgewählt wurden. Bitte noch einmal auswählen.",
    full: "Auf dem Datenträger ist kein Platz mehr.",
    unknown: "Der Rechner nennt keinen klaren Grund.",
  },
  failuresToSave: {
    missing: "Der Ordner ist nicht mehr da. Vielleicht wurde er verschoben, umbenannt oder gelöscht.",
    denied: "Dieser Rechner erlaubt Millrace nicht, dort zu schreiben.",
    notAFile: "Es gibt einen Ordner dieses Namens oder etwas anderes, das keine Datei ist.",
    tooLarge:
      "Die Datei wäre größer, als dieses Laufwerk erlaubt, oder enthält jetzt etwas Großes, das keine Karte ist.",
    notText:
      "Die Datei enthält jetzt etwas anderes, das keine Karte ist. Bitte die eigene unter anderem Namen speichern.",
  },
  failedAtStart: (name, why) => `${name}, die letzte Karte, konnte nicht geöffnet werden. ${why}`,
  unsavedStays: "Nichts ist verloren: Die Arbeit ist noch auf dem Bildschirm.",
  ok: "OK",
  recoveryTitle: "Ungespeicherte Arbeit aus einer früheren Sitzung",
  recoveryText: "Millrace wurde beendet, bevor das gespeichert war.",
  restore: "Zurückholen",
  discard: "Verwerfen",
  later: "Später",
  keptAt: (when) => `zuletzt geändert ${when}`,
};
