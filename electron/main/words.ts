const english = {
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
  openElsewhere: (name: string) => `${name} is open in another window.`,
  openElsewhereDetail:
    "Nothing has been saved. Saved there, this map would take the place of the one that you see in that window.",
  openHere: (name: string) => `${name} is a map that is open.`,
  openHereDetail: "Nothing has been written. Written there, it would take the place of the map.",
  otherName: "Choose another name…",
  showWindow: "Show that window",
  cancel: "Cancel",
  window: "Window",
  minimize: "Minimize",
  closeWindow: "Close window",
  zoomWindow: "Zoom",
  about: "About Millrace",
  services: "Services",
  hide: "Hide Millrace",
  hideOthers: "Hide others",
  unhide: "Show all",
  quit: "Quit",
};

const german: typeof english = {
  mapFiles: "Millrace-Karten",
  allFiles: "Alle Dateien",
  notResponding: "Millrace antwortet nicht.",
  notRespondingDetail:
    "Ungespeicherte Arbeit ist bis zur letzten Änderung als Entwurf aufbewahrt und wird beim nächsten Start angeboten.",
  crashed: "Das Fenster ist abgestürzt.",
  crashedDetail:
    "Ungespeicherte Arbeit ist bis zur letzten Änderung als Entwurf aufbewahrt. Neu laden bietet sie wieder an.",
  wait: "Warten",
  closeAnyway: "Trotzdem schließen",
  reload: "Neu laden",
  close: "Schließen",
  openElsewhere: (name: string) => `${name} ist in einem anderen Fenster offen.`,
  openElsewhereDetail:
    "Gespeichert ist noch nichts. Dort gespeichert, träte diese Karte an die Stelle derjenigen, die Sie in jenem Fenster sehen.",
  openHere: (name: string) => `${name} ist eine Karte, die gerade offen ist.`,
  openHereDetail: "Geschrieben ist noch nichts. Dorthin geschrieben, träte es an die Stelle der Karte.",
  otherName: "Anderen Namen wählen …",
  showWindow: "Jenes Fenster zeigen",
  cancel: "Abbrechen",
  window: "Fenster",
  minimize: "Minimieren",
  closeWindow: "Fenster schließen",
  zoomWindow: "Zoomen",
  about: "Über Millrace",
  services: "Dienste",
  hide: "Millrace ausblenden",
  hideOthers: "Andere ausblenden",
  unhide: "Alle einblenden",
  quit: "Beenden",
};

/** What the main process itself says to a person; the screen's own words are in src/words. */
export const words: typeof english = { ...english };

/** Speaks the language of the screen from now on. */
export function speak(tag: string): void {
  Object.assign(words, tag.toLowerCase().startsWith("de") ? german : english);
}
