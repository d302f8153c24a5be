import { counted } from "../counted";
import type { Words } from "../words";
import { aufgezählt } from "./zahl";

/** Was auf Bildern und in Berichten steht, über das hinaus, was auch der Bildschirm sagt. */
export const reportWords: Words["report"] = {
  untitled: "Wertstromkarte",
  titleWithScenario: (title, scenario) => `${title}: ${scenario}`,
  emptyMap: "Diese Karte hat noch keine Schritte.",
  basis: (runs, horizon, warmUp, seed) =>
    runs === 1
      ? `Simuliert: ein Lauf über ${horizon}, die ersten ${warmUp} weggelassen, Startzahl ${seed}; ein Lauf gibt keine Intervalle.`
      : `Simuliert: ${runs} Läufe zu je ${horizon}, jeweils die ersten ${warmUp} weggelassen, Startzahl ${seed}; ± ist ein 95-%-Intervall.`,
  fifo: "FIFO",
  map: "Die Karte",
  strip: (part, parts) => `Teil ${part} von ${parts}`,
  tile: (row, column, rows, columns) => `Zeile ${row}, Spalte ${column} von ${rows} × ${columns}`,
  logo: "Logo",
  perWeek: "je Woche",
  mappedOnly: "Dies sind die Zahlen der gezeichneten Karte. Für diesen Bericht wurde nichts simuliert.",
  mappedNotRun: (why) =>
    `Dies sind die Zahlen der gezeichneten Karte: So, wie sie ist, lässt sie sich nicht simulieren. ${why}`,
  onCalendar: (basis, days) => `${basis}; die mittlere Durchlaufzeit sind etwa ${days}.`,
  mappedBeside: (total) =>
    `Auf der Karte zusammengezählt: ${total}, ohne Nacharbeit; die Simulation lässt das Warten selbst entstehen.`,
  noAccurate: (missing, steps) =>
    missing === steps
      ? "%C/A fehlt überall: Alle Arbeit gilt als auf Anhieb richtig, in diesen Zahlen kommt keine zurück."
      : `%C/A fehlt bei ${missing} von ${steps} Schritten: Was von dort kommt, gilt als richtig, und nichts davon kommt zurück.`,
  mappedHere:
    "Dies sind die Zahlen der gezeichneten Karte; sie selbst wurde für diesen Bericht nicht simuliert.",
  leadOnce: (late) => `85 von 100 brauchen höchstens ${late}`,
  leadSpread: (mean, late, lateSpread) => `${mean}; 85 von 100 brauchen höchstens ${late} ${lateSpread}`,
  beforeAndAfter: "Vorher und nachher",
  beforeAndAfterAlt: (names) => `Durchlaufzeiten als Balken auf einer Zeitachse: ${names}.`,
  barsHint: (runs) =>
    runs === 1
      ? "Dunkel: die mittlere Durchlaufzeit eines Laufs. Hell: was 85 von 100 höchstens brauchen."
      : "Dunkel: die mittlere Durchlaufzeit mit ihrem 95-%-Intervall als Klammer. Hell: was 85 von 100 höchstens brauchen.",
  moreLeftOut: (count) =>
    count === 1
      ? "Ein weiterer solcher Hinweis steht unter „Szenarien“."
      : `${count} weitere solche Hinweise stehen unter „Szenarien“.`,
  moreScenarios: (count) =>
    count === 1
      ? "Ein weiteres Szenario steht unter „Szenarien“."
      : `${count} weitere stehen unter „Szenarien“.`,
  asItIs: "Wie es ist",
  withScenario: "Mit der Änderung",
  difference: "Differenz",
  verdict: "Urteil",
  next: "Was als Nächstes zu tun ist",
  nextItem: (name, owner, due) => `${name} (${owner}, ${due})`,
  nothingPlanned:
    "Noch steht keine Verbesserung im Plan: Für keine ist jemand zuständig, und keine hat ein Datum.",
  nextGain: (item, gain) => `${item}: Durchlaufzeit im Mittel ${gain}`,
  nextMore: (item, gain) => `${item}: Durchsatz im Mittel ${gain}`,
  onTopOf: (under) => `zusätzlich zu „${under}“`,
  triedAndBetter: (than) =>
    than === null
      ? "Von dem, was probiert wurde, verkürzt dies die Durchlaufzeit nachweisbar:"
      : `Von dem, was probiert wurde, verkürzt dies die Durchlaufzeit gegenüber „${than}“ nachweisbar:`,
  triedItem: (name, under, gain) =>
    [
      under === null ? name : `${name}, zusammen mit „${under}“`,
      gain === null ? "es kommt nach" : `im Mittel ${gain}`,
    ].join(": "),
  nothingTriedHelps: (than) =>
    than === null
      ? "Nichts von dem, was probiert wurde, verkürzt die Durchlaufzeit nachweisbar."
      : `Nichts von dem, was probiert wurde, verkürzt die Durchlaufzeit gegenüber „${than}“ nachweisbar.`,
  triedAndMore: (than) =>
    than === null
      ? "Von dem, was probiert wurde, hebt dies den Durchsatz nachweisbar:"
      : `Von dem, was probiert wurde, hebt dies den Durchsatz gegenüber „${than}“ nachweisbar:`,
  stillTooMuch: (item) => `${item}; es kommt noch immer nicht nach`,
  longerTime: (item) => `${item}; die Durchlaufzeit wächst damit`,
  nothingKeepsUp: (than) =>
    than === null
      ? "Nichts von dem, was probiert wurde, kommt mit der Arbeit nach, die kommt, oder hebt den Durchsatz nachweisbar. Ob es die Durchlaufzeit verkürzt, lässt sich nicht sagen."
      : `Wie „${than}“ kommt nichts von dem, was probiert wurde, mit der Arbeit nach, die kommt, oder hebt den Durchsatz nachweisbar. Ob es die Durchlaufzeit verkürzt, lässt sich nicht sagen.`,
  metrics: "Zahlen aller Schritte",
  simulatedSteps: "Was die Simulation bei jedem Schritt fand",
  overWhole: "über 100 %, weil Zweige gleichzeitig arbeiten",
  noSpread: "± 0",
  confidence: (percent) => `Das ist zu ${percent} % sicher.`,
  noEffect: (spread) => `${spread}, keine erkennbar`,
  effectsHint: (interval) =>
    `Jede Stelle wurde der Reihe nach 10 % schneller gemacht und dieselbe Arbeit mit demselben Zufall noch einmal simuliert. ± ist das Intervall der Differenz: ${interval}.`,
  metHead: "Erreicht",
  comparison: "Szenarien",
  comparisonHint: (runs, baseline, seed, margin) =>
    runs === 1
      ? `Jedes lief einmal mit demselben Zufall wie „${baseline}“ (Startzahl ${seed}): Ein Lauf kann eine Differenz nicht von Zufall unterscheiden.`
      : `Jedes lief ${runs} Mal mit demselben Zufall wie „${baseline}“ (Startzahl ${seed}). ${margin} Differenzen werden Lauf für Lauf gebildet, bevor etwas gerundet wird; ihre Intervalle treffen für alle Szenarien zusammen mit 95 % zu.`,
  startUp: (warmUp) =>
    `Alle Verglichenen lassen die ersten ${warmUp} jedes Laufs weg (wo die Läufe sagen, wie viel: die längste Anlaufzeit unter ihnen).`,
  oneStartUp: (warmUp) =>
    `Alle Verglichenen, und mit ihnen die Zahlen auf allen anderen Seiten, lassen die ersten ${warmUp} jedes Laufs weg (wo die Läufe sagen, wie viel: die längste Anlaufzeit unter ihnen).`,
  otherStartUp: (warmUp, runs, otherWarmUp) =>
    `Alle Verglichenen lassen die ersten ${warmUp} jedes Laufs weg. Die Zahlen der gezeigten Karte stammen aus ${counted(runs, "Lauf", "Läufen")} ohne die ersten ${otherWarmUp} und können daher von denen des Vergleichs abweichen.`,
  walkRuns: (runs, warmUp) =>
    `Der Weg begann mit ${runs} eigenen Läufen ohne die jeweils ersten ${warmUp}; seine Zahlen können daher von denen auf den anderen Seiten abweichen.`,
  notRun: (name, why) => `„${name}“ fehlt: Es lässt sich nicht simulieren. ${why}`,
  baselineNotRun: (name, why) =>
    `„${name}“ lässt sich nicht simulieren; daran lässt sich also nichts messen. ${why}`,
  moreReasons: (count) => `Und ${count} mehr.`,
  brokeOff: (name, why) => `„${name}“ fehlt: Die Läufe brachen ab. ${why}`,
  overloaded: (names, places) =>
    `${aufgezählt(names.map((name) => `„${name}“`))} ${names.length === 1 ? "kommt" : "kommen"} nicht nach: Es kommt mehr Arbeit, als ${places} schaffen kann. Durchlaufzeit, Warteschlangen und WIP würden nur sagen, wie lang die Läufe waren, und sind deshalb weggelassen.`,
  unmade: (change, why) => `${change}. ${why}`,
  unmadeOf: (name, changes) =>
    `In den Zahlen von „${name}“ nicht enthalten, weil nicht zu machen: ${changes.join(" ")}`,
  sameExperiment: "Alle Verglichenen laufen so, wie es das sagt, woran sie gemessen werden.",
  changes: (changes, under) =>
    [
      ...(under === null ? [] : [`Alles aus „${under}“, und darüber hinaus:`]),
      changes.length === 0 ? "keine eigene Änderung" : changes.join("; "),
    ].join(" "),
  hypothesis: (text) => `Erwartet: ${text}`,
  plan: "Verbesserungsplan",
  basisTitle: "Worauf diese Zahlen beruhen",
  source: "Quelle",
  again: "Wie das nachzurechnen ist",
  againHint: (version, file) =>
    `Millrace ${version} gibt aus der Datei ${file} dieselben Zahlen, Bit für Bit:`,
  beyond: {
    unsaved:
      "Die Karte war nicht gespeichert, als dies entstand: Die Datei muss erst genau diesen Stand enthalten.",
    journey: "Die fünf Fokussierungsschritte wurden im Fenster gegangen: Dieser Befehl lässt sie weg.",
    transient: "Was nach einer Änderung kommt, wurde im Fenster gefragt: millrace transient sagt es.",
  },
  undrawn: (scripts) =>
    `Für ${scripts} liefert Millrace keine Schrift mit: In PDF und Bild stehen leere Kästchen für diese Zeichen. SVG und HTML zeigen sie mit den Schriften des Lesers.`,
  foot: (title, date, version) => `${title} · ${date} · Millrace ${version}`,
  pageNumber: (page, pages) => `${page} von ${pages}`,
  author: "Millrace",
  subject: "Wertstromkarte mit ihrer Simulation",
  tables: {
    steps: "Schritte",
    results: "Ergebnisse",
    replications: "Läufe",
    basis: "Grundlage",
    stepColumns: [
      "id",
      "Schritt",
      "Zuständig",
      "LT",
      "PT",
      "%C/A",
      "Personen",
      "Gemeinsam mit",
      "Verfügbarkeit %",
      "WIP-Limit",
      "Rhythmus",
      "LT h",
      "PT h",
      "PT/LT",
    ],
    foundColumns: [
      "Auslastung",
      "Auslastung unten",
      "Auslastung oben",
      "Schlange",
      "Schlange unten",
      "Schlange oben",
      "Blockiert",
      "Blockiert unten",
      "Blockiert oben",
      "Simulierte LT h",
      "Simulierte LT h unten",
      "Simulierte LT h oben",
      "Simulierte LT P85 h",
      "Simulierte LT P85 h unten",
      "Simulierte LT P85 h oben",
      "Anteil Nacharbeit",
      "Anteil Nacharbeit unten",
      "Anteil Nacharbeit oben",
    ],
    resultColumns: ["Von", "Zahl", "Einheit", "Mittel", "95-%-Intervall von", "bis"],
    stream: "Strom",
    perHour: "je Stunde",
    fraction: "Anteil",
    scenario: "Szenario",
    replication: "Lauf",
    cannotKeepUp: "Kommt nicht nach",
    what: "Was",
    value: "Wert",
    title: "Titel",
    file: "Datei",
    date: "Datum",
    hoursPerDay: "Stunden je Tag",
    daysPerWeek: "Tage je Woche",
    seed: "Startzahl",
    horizon: "Länge eines Laufs, h",
    warmUp: "Weggelassene Anlaufzeit, h",
  },
  spoken: {
    map: (title, steps, starts, ends) =>
      steps === 0
        ? `${title}: eine Wertstromkarte ohne Schritte.`
        : `${title}: eine Wertstromkarte mit ${counted(steps, "Schritt", "Schritten")}, von ${starts} bis ${ends}.`,
    step: (name, lead, process, next) =>
      `${name}: Durchlaufzeit ${lead}, Bearbeitungszeit ${process}, danach ${next}.`,
  },
};
