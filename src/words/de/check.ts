import type { Words } from "../words";

/** Die Liste dessen, was an der Karte falsch, zweifelhaft oder noch zu erfragen ist. */
export const checkWords: Words["check"] = {
  empty: "Noch nichts zu prüfen.",
  emptyHint: "Was nicht zusammenpasst, erscheint hier, während Sie zeichnen.",
  good: "Nichts zu berichtigen.",
  goodHint: "Alle Zahlen, die die Simulation braucht, sind da.",
  groups: {
    mend: (count) => (count === 1 ? "1 Punkt zu berichtigen" : `${count} Punkte zu berichtigen`),
    look: (count) => (count === 1 ? "1 Punkt zum Ansehen" : `${count} Punkte zum Ansehen`),
    ask: (count) => (count === 1 ? "1 Punkt noch zu erfragen" : `${count} Punkte noch zu erfragen`),
  },
  groupHints: {
    mend: "Bis dahin lässt sich die Karte nicht simulieren.",
    look: "Die Karte kann so richtig sein.",
    ask: "Das hat noch niemand gesagt.",
  },
  kinds: { mend: "Zu berichtigen", look: "Anzusehen", ask: "Zu erfragen" },
  jump: (place) => `Zu ${place} gehen`,
  wholeMap: "Die Karte",
  stream: "den Strom",
  ofScenario: (scenario, said) => `Szenario „${scenario}“: ${said}`,
  at: (place, figure, sentence) => `${place}, ${figure}: ${sentence}`,
  notUnderstood: (place, text) => `${place}: „${text}“ wurde getippt und ist nicht verstanden`,
  atStep: (count) => (count === 1 ? "1 Befund der Kartenprüfung" : `${count} Befunde der Kartenprüfung`),
  found: (sentence) => `Kartenprüfung: ${sentence}`,
  foundMore: (sentence, more) => `Kartenprüfung: ${sentence} Und ${more} weitere.`,
  mended: (what) => `Erledigt: ${what}`,
};
