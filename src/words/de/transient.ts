import { counted } from "../counted";
import type { Words } from "../words";

const one = { m: "Minute", h: "Stunde", d: "Tag", w: "Woche" } as const;
const many = { m: "Minuten", h: "Stunden", d: "Tage", w: "Wochen" } as const;
/** Im Dativ: innerhalb von so vielen. */
const ofMany = { ...many, d: "Tagen" } as const;

const course = (figure: string, less: string, more: string) => ({
  better: {
    on: (from: string) => `${figure} ist ab ${from} erkennbar ${less}.`,
    while: (span: string) => `${figure} ist in ${span} erkennbar ${less}.`,
  },
  worse: {
    on: (from: string) => `${figure} ist ab ${from} erkennbar ${more}.`,
    while: (span: string) => `${figure} ist in ${span} erkennbar ${more}.`,
  },
});

/** Was nach einer Änderung kommt, Woche für Woche. */
export const transientWords: Words["transient"] = {
  title: "Wann hilft es?",
  command: "Wann hilft es?",
  shortHint: "Wann hilft es? Was nach der Änderung kommt, Woche für Woche.",
  intro:
    "Der Strom läuft, wie er ist; dann wird die Änderung gemacht, und er läuft zweimal weiter, aus genau demselben Stand und mit demselben Zufall: ohne die Änderung und mit ihr. Was begonnen ist, wird fertig gemacht; ein kleineres Limit läuft erst leer.",
  again: "Noch einmal",
  pickScenario: "Szenario",
  weeks: "So lange hinsehen",
  asLong: "so lange es zum Strom passt",
  moreRuns: (runs) => `${runs} Läufe machen`,
  about: (runs, before) =>
    `${counted(runs, "Lauf", "Läufe")}; die Änderung kommt nach ${before} Arbeit wie bisher. Bänder und ± sind 95-%-Intervalle; in den Sätzen sind sie weiter, damit alle Wochen zusammen zutreffen.`,
  empty: "Noch gibt es kein Szenario",
  emptyText: "Mach eins aus dem Ist-Zustand und ändere etwas: dann sieh, wann es hilft.",

  at: (unit, number) => `${one[unit]} ${number}`,
  span: (unit, from, to) => `${one[unit]} ${from} bis ${to}`,
  total: (unit, count) => `${count} ${count === 1 ? one[unit] : ofMany[unit]}`,
  axis: (unit) => `${one[unit]} nach der Änderung`,

  course: {
    leadTimeMeanHours: course("Die Durchlaufzeit", "kürzer", "länger"),
    wip: course("Der WIP", "niedriger", "höher"),
    throughputPerHour: course("Der Durchsatz", "höher", "niedriger"),
  },
  none: {
    leadTimeMeanHours: (total) =>
      `Bei der Durchlaufzeit ist innerhalb von ${total} kein Unterschied zu erkennen.`,
    wip: (total) => `Beim WIP ist innerhalb von ${total} kein Unterschied zu erkennen.`,
    throughputPerHour: (total) => `Beim Durchsatz ist innerhalb von ${total} kein Unterschied zu erkennen.`,
  },
  butInTheEnd: (difference) =>
    `Am Ende beträgt der Unterschied ${difference}: zu wenig, als dass diese Läufe ihn Schritt für Schritt zeigen könnten.`,
  upAndDown: {
    leadTimeMeanHours: (total) =>
      `Die Durchlaufzeit ist innerhalb von ${total} abwechselnd erkennbar kürzer und länger.`,
    wip: (total) => `Der WIP ist innerhalb von ${total} abwechselnd erkennbar niedriger und höher.`,
    throughputPerHour: (total) =>
      `Der Durchsatz ist innerhalb von ${total} abwechselnd erkennbar höher und niedriger.`,
  },
  settled: (from, level) =>
    `Ab ${from} ist die Durchlaufzeit in ihrem neuen Dauerzustand von ${level}, soweit man sehen kann.`,
  settledAtOnce: (level) =>
    `Die Durchlaufzeit ist sofort in ihrem neuen Dauerzustand von ${level}, soweit man sehen kann.`,
  notSettled: (total, level) =>
    `Innerhalb von ${total} ist die Durchlaufzeit nicht bei ihrem neuen Dauerzustand von ${level} angekommen.`,
  backlogDrained: (items, by) =>
    `Der Rückstand von ${counted(items, "Einheit", "Einheiten")}, so viele mehr als am Ende da sein werden, ist bis zum Ende von ${by} abgebaut.`,
  backlogLeft: (items, total) =>
    `Vom Rückstand von ${counted(items, "Einheit", "Einheiten")}, so viele mehr als am Ende da sein werden, ist nach ${total} noch etwas übrig.`,
  drowned: (before) =>
    `Der Ist-Zustand kommt nicht nach: Sein Rückstand war ${before} lang gewachsen, als die Änderung kam. Wie lange der Abbau dauert, hängt davon ab.`,
  drowns:
    "Mit der Änderung kommt der Strom nicht nach: Durchlaufzeit und WIP wachsen ohne Ende und haben keinen Dauerzustand, bei dem sie ankommen könnten.",

  charts: {
    leadTimeMeanHours: (unit) => `Durchlaufzeit des Gelieferten, Mittel, ${unit}`,
    wip: "WIP, Mittel",
    throughputPerHour: (unit) => `Durchsatz ${unit}`,
  },
  alternative: (title, total) =>
    `${title}: ohne und mit der Änderung über einen Zeitraum von ${total}, mit Bändern; die Zahlen stehen in der Tabelle darunter.`,
  without: "ohne die Änderung",
  changed: "mit der Änderung",
  steadyWithout: "Dauerzustand ohne",
  steadyChanged: "Dauerzustand mit der Änderung",
  difference: "Unterschied",
  inTheEnd: "am Ende",
  noDifference: "kein Unterschied",
  pairedDifference: "mit − ohne die Änderung, gepaart",
  differenceOf: (title) => `${title}: Unterschied`,

  inReport: (sentences) => `Wann es hilft: ${sentences}`,
};
