import { counted } from "../counted";
import type { Words } from "../words";

/** Vorhersagen, die festgehalten sind, und Rückblicke, die das Eingetretene daran messen. */
export const reviewWords: Words["reviews"] = {
  title: "Ist es eingetreten?",
  hint: "Ein Rückblick sieht einen einzigen Zeitraum, nicht das Mittel von vielen. Stimmt die Vorhersage, liegen 95 von 100 solchen Zeiträumen im Intervall.",
  keep: "Diese Vorhersage festhalten",
  keepOf: (name) => `Diese Vorhersage festhalten: ${name}`,
  keepInstead: "Stattdessen diese festhalten",
  keepInsteadOf: (name) => `Stattdessen diese festhalten: ${name}`,
  keptNow: (name) => `Die Vorhersage für ${name} ist im Versuchsbuch festgehalten.`,
  keptTitle: "Festgehaltene Vorhersage",
  keptOn: (date) => `Festgehaltene Vorhersage, ${date}`,
  basis: (period, runs) => `Ein Zeitraum von ${period}, aus ${counted(runs, "Lauf", "Läufen")}`,
  settled: "Sie steht fest und kann nicht mehr ersetzt werden.",
  ofOther: "Das Szenario wurde geändert, nachdem diese Vorhersage festgehalten war.",
  noneYet:
    "Das Szenario vergleichen und Diese Vorhersage festhalten drücken. Beim Rückblick wird daneben eingetragen, was eingetreten ist.",
  figure: "Größe",
  expected: "Vorhergesagt",
  interval: "Intervall",
  actual: "Eingetreten",
  outcome: "Ergebnis",
  figures: {
    leadTimeMean: "Durchlaufzeit, Mittel",
    leadTimeP85: "Durchlaufzeit P85",
    throughput: "Durchsatz",
    wip: "WIP",
  },
  perWeek: "/ Woche",
  outcomes: {
    inside: "im Intervall",
    below: "außerhalb: unter dem Intervall",
    above: "außerhalb: über dem Intervall",
  },
  notPredicted: "nicht vorhergesagt",
  review: (date) => `Rückblick, ${date}`,
  reviewUndated: "Rückblick",
  add: "Rückblick eintragen",
  remove: "Diesen Rückblick löschen",
  date: "Datum",
  note: "Notiz",
  notePlaceholder: "Was in der Zwischenzeit geschah",
  actualOf: {
    leadTimeMean: "Durchlaufzeit, Mittel",
    leadTimeP85: "Durchlaufzeit P85",
    throughput: "Durchsatz je Woche",
    wip: "WIP, Mittel",
  },
  placeholders: { leadTimeMean: "12d", leadTimeP85: "20d", throughput: "7,5", wip: "14" },
  inWords: (inside, all) =>
    inside === all ? `Alle ${all} kamen wie vorhergesagt.` : `${inside} von ${all} kamen wie vorhergesagt.`,
  oneInWords: (isInside) => (isInside ? "Es kam wie vorhergesagt." : "Es kam nicht wie vorhergesagt."),
  edits: { keep: "Vorhersage festhalten", add: "Rückblick eintragen", remove: "Rückblick löschen" },
};
