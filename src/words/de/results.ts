import { counted } from "../counted";
import type { Words } from "../words";
import { aufgezählt, zahl } from "./zahl";

/** Was eine Simulation gefunden hat, in der Leiste neben der Karte. */
export const resultsWords: Words["results"] = {
  title: "Ergebnisse",
  run: {
    idle: "Noch wurde nichts simuliert",
    idleHint:
      "Simulieren lässt diese Karte viele Male ablaufen und zeigt, was sie aufhält, wie lange Arbeit dauert und wie sicher das ist.",
    simulate: "Simulieren",
    again: "Noch einmal",
    cancel: "Abbrechen",
    watch: "Einen Lauf auf der Karte ansehen",
    running: "Es wird simuliert",
    runsDone: (done, total) => `${done} von ${counted(total, "Lauf", "Läufen")}`,
    firstFigures: (runs) =>
      runs === 1 ? "Erste Zahlen, bisher aus einem Lauf" : `Erste Zahlen, bisher aus ${runs} Läufen`,
    cancelled: "Der Lauf wurde abgebrochen",
    cancelledKept: "Der Lauf wurde abgebrochen. Dies sind die Zahlen des vorigen.",
    failed: "Diese Karte lässt sich noch nicht simulieren",
    failedHint: (count) => (count === 1 ? "Eines steht im Weg:" : `${count} Dinge stehen im Weg:`),
    failedKept: "Darunter stehen die Zahlen des letzten Laufs, der zustande kam.",
    broke: (detail) =>
      `Die Simulation endete mit einem eigenen Fehler (${detail}). Bitte mit der Datei melden.`,
    goThere: "Hingehen",
    letArrive: (step) => `Bei ${step} Arbeit ankommen lassen`,
    stale: "Die Karte wurde seit diesem Lauf geändert",
    staleHint: "Diese Zahlen gelten für die Karte, wie sie war.",
    tooShort: "Die Läufe sind zu kurz für diese Intervalle",
    lengthen: (time) => `Je ${time} laufen lassen`,
    runs: (count) => (count === 1 ? "1 Lauf" : `${count} Läufe`),
    runsHint:
      "Dieselbe Karte, immer wieder mit anderem Zufall simuliert. Wie weit die Läufe auseinanderliegen, gibt jeder Zahl ihr Intervall.",
    horizon: (time) => `zu je ${time}`,
    horizonHint: (hours, hoursPerDay, daysPerWeek) =>
      `Jeder Lauf umfasst ${counted(hours, "Arbeitsstunde", "Arbeitsstunden")}, die Anlaufzeit eingeschlossen. Ein Tag hat ${counted(zahl(hoursPerDay), "Arbeitsstunde", "Arbeitsstunden")}, eine Woche ${counted(zahl(daysPerWeek), "Tag", "Tage")}.`,
    warmUp: (time) => `die ersten ${time} weggelassen`,
    noWarmUp: "nichts weggelassen",
    warmUpHint:
      "Ein Lauf beginnt mit leerem Strom, den es im Leben nie gibt. Die Zeit, bis er sich gefüllt hat, zählt in keiner Zahl.",
    seed: (seed) => `Startzahl ${seed}`,
    seedHint:
      "Womit der Zufall beginnt. Dieselbe Karte mit derselben Startzahl gibt auf jedem Rechner genau dieselben Zahlen.",
  },
  sections: {
    constraint: "Was ihn aufhält",
    figures: "Der Strom",
    times: "Wie lange Arbeit dauert",
    distribution: "Streuung der Durchlaufzeiten",
    goals: "Ziele",
    steps: "Schritte",
    types: "Arten von Arbeit",
    pools: "Gemeinsame Personen",
    measures: "Messungen",
    assumptions: "Angenommen",
    method: "Wie gerechnet wurde",
  },
  constraint: {
    step: (name) => `${name} hält den Strom auf`,
    pool: (name) => `${name} hält den Strom auf`,
    policy: (names) => `Eine Regel hält den Strom auf: ${names}`,
    market: "Der Bedarf gibt das Tempo vor",
    tied: (names) => `${names} halten den Strom gemeinsam auf`,
    unknown: "Was den Strom aufhält, lässt sich nicht sagen",
    confidence: (percent) => `zu ${percent} % sicher`,
    confidenceHint:
      "Wie sicher sich diese Stelle und keine andere als die beste erwies, als jede ein wenig mehr Kapazität bekam.",
    lever: (name) => `Die Durchlaufzeit gewinnt am meisten durch Kapazität bei ${name}`,
    leverEffect: (name, effect) =>
      `Die Durchlaufzeit gewinnt am meisten durch Kapazität bei ${name}: ${effect} für 10 % mehr`,
    cannotKeepUp: (names) =>
      `Es kommt mehr Arbeit, als ${names} schaffen kann. Die Warteschlange wächst, solange der Lauf dauert.`,
    cannotKeepUpHint:
      "Durchlaufzeit, Flusszeit, Warteschlangen und WIP würden nur sagen, wie lang der Lauf war, und werden deshalb nicht gezeigt. Der Durchsatz lässt sich sagen.",
    and: aufgezählt,
  },
  effects: {
    title: "Was 10 % mehr Kapazität ändern würden, Stelle für Stelle",
    hint: (interval) =>
      `Jede Stelle wurde der Reihe nach 10 % schneller gemacht und dieselbe Arbeit mit demselben Zufall noch einmal simuliert. Punkte sind die gemessene Differenz, Linien ihr Intervall: ${interval}. Eine Linie über der Null: keine erkennbare Differenz.`,
    oneInterval: "95 %",
    widened: (places, percent) =>
      `je ${percent} %, weil ${places} Stellen probiert wurden, damit alle zusammen mit 95 % zutreffen`,
    place: "Stelle",
    throughput: (per) => `Geliefert ${per}`,
    leadTime: (unit) => `Durchlaufzeit, ${unit}`,
    none: "keine erkennbare Differenz",
  },
  figures: {
    throughput: "Durchsatz",
    throughputHint: "In Arbeitszeit gelieferte Stücke.",
    perWeek: "je Woche",
    perHour: (value) => `${value} je Stunde`,
    wip: "WIP",
    wipHint:
      "Arbeit im Fluss: begonnen und noch nicht geliefert, im Mittel über die Zeit. Der Vorrat vor dem ersten Schritt zählt nicht dazu.",
    items: "Stück",
    flowEfficiency: "Flusseffizienz",
    flowEfficiencyHint:
      "Anteil der Zeit einer Arbeit im Strom, in dem jemand an ihr arbeitet. Der Rest ist Warten. Von Zweigen, die gleichzeitig arbeiten, zählt jede Stunde; so kann es über 100 % sein.",
    firstPassYield: "Gutquote",
    firstPassYieldHint: "Anteil des Gelieferten, der nie zurückgeschickt wurde (First Pass Yield).",
    percent: "%",
  },
  times: {
    leadTime: "Durchlaufzeit",
    leadTimeHint: "Vom Ankommen, den Vorrat eingeschlossen, bis zur Lieferung.",
    flowTime: "Flusszeit",
    flowTimeHint:
      "Vom Eintritt in den ersten Schritt bis zur Lieferung: Durchlaufzeit ohne das Warten im Vorrat.",
    mean: "Mittel",
    p50: "P50",
    p85: "P85",
    p95: "P95",
    percentileHint: (percent) => `${percent} von 100 brauchen nicht länger als das.`,
    meanHint: "Der Durchschnitt aller. Einige sehr langsame ziehen ihn nach oben.",
    basis: (hoursPerDay) => `Arbeitstage zu ${zahl(hoursPerDay)} h`,
    basisWeek: (hoursPerDay, daysPerWeek) =>
      `Arbeitswochen zu ${counted(zahl(daysPerWeek), "Tag", "Tagen")} zu ${zahl(hoursPerDay)} h`,
    basisHours: "Arbeitsstunden",
    basisMinutes: "Minuten Arbeitszeit",
  },
  units: { m: "min", h: "h", d: "d", w: "w" },
  unitNames: { m: "Minuten", h: "Stunden", d: "Tage", w: "Wochen" },
  estimate: {
    plusMinus: (half) => `± ${half}`,
    range: (low, high) => `${low} bis ${high}`,
    interval: (value, low, high) => `${value}, 95-%-Intervall ${low} bis ${high}`,
    exact: "in jedem Lauf gleich",
    single: "ein Lauf: kein Intervall",
    missing: "lässt sich nicht sagen",
    unstable: "Es kommt mehr Arbeit, als getan werden kann: Das würde nur sagen, wie lang der Lauf war.",
    nothingSeen: "Nach der Anlaufzeit wurde nichts beobachtet.",
    poolStarved:
      "Gemeinsame Personen sind auch für andere Schritte frei, daher fehlt diesem Schritt allein nie Arbeit.",
    intervalHint:
      "± ist das 95-%-Intervall: Von so gebildeten Intervallen enthalten etwa 19 von 20 die Zahl, auf die endlos viele Läufe kämen.",
  },
  distribution: {
    axis: (unit) => `Durchlaufzeit, ${unit}`,
    alternative: (p50, p85, p95) =>
      `Histogramm der Durchlaufzeiten. Die Hälfte braucht höchstens ${p50}, 85 von 100 höchstens ${p85}, 95 von 100 höchstens ${p95}.`,
    items: (count) => `${count} Stück aus allen Läufen`,
    beyond: (percent, from) => `${percent} % dauern länger als ${from} und sind nicht gezeichnet.`,
    bar: (from, to, percent) => `${from} bis ${to}: ${percent} %`,
    from: "Von",
    to: "Bis",
    share: "Anteil",
    none: "Nach der Anlaufzeit wurde nichts geliefert.",
    noneUnstable:
      "Es kommt mehr Arbeit, als getan werden kann: Die Durchlaufzeiten wachsen, solange der Lauf dauert.",
    asTable: "Als Tabelle",
  },
  steps: {
    step: "Schritt",
    mapped: "LT aufgenommen",
    mappedHint: "Durchlaufzeit, wie sie auf der Karte steht.",
    simulated: "LT simuliert",
    simulatedHint:
      "Durchlaufzeit je Besuch, wie die Simulation sie ergibt, vom Eintreten in den Schritt bis zum Verlassen, mit ihrem 95-%-Intervall.",
    utilisation: "Auslastung",
    utilisationHint: "Anteil der Zeit der Personen, der auf Arbeit geht.",
    queue: "Schlange",
    queueHint: "Stücke, die darauf warten, dass jemand sie aufnimmt, im Mittel über die Zeit.",
    blocked: "Blockiert",
    blockedHint: "Anteil der Zeit mit fertiger Arbeit, die im nächsten Schritt keinen Platz findet.",
    starved: "Ohne Arbeit",
    starvedHint: "Anteil der Zeit, in der jemand frei ist und nichts da ist.",
    rework: "Nacharbeit",
    reworkHint: "Anteil der Durchgänge, die Nacharbeit sind.",
    show: (name) => `${name} auf der Karte zeigen`,
    notMapped: "–",
    notMappedHint: "nicht auf der Karte",
  },
  tables: {
    type: "Art",
    perWeek: "je Woche",
    mean: "Mittel",
    pool: "Personen",
    measure: "Messung",
    busy: "Auslastung",
    goal: "Ziel",
    found: "Gefunden",
    met: "erreicht",
    missed: "verfehlt",
    unknown: "nicht bekannt",
    metIn: (percent) => `in ${percent} % der Läufe erreicht`,
    chance: (low, high) => `Chance ${low} bis ${high} %`,
    atMost: (value) => `höchstens ${value}`,
    atLeast: (value) => `mindestens ${value}`,
    leadTime: "Durchlaufzeit",
    flowTime: "Flusszeit",
    throughput: "Durchsatz",
    wip: "WIP",
    percentile: (measure, percentile) => `${measure}, P${zahl(percentile)}`,
    per: (value, unit) => `${value} je ${unit}`,
    perUnits: { h: "Stunde", d: "Tag", w: "Woche" },
  },
  warmUp: {
    title: "Wo die Anlaufzeit endet",
    alternative: (cut, batches) =>
      `Mittlere Durchlaufzeit je Gruppe von fünf Lieferungen, gemittelt über die Läufe. ${cut} von ${batches} Gruppen wurden als Anlaufzeit weggelassen.`,
    sentence: (cut, batches) =>
      cut === 0
        ? `MSER-5 fand in ${batches} Gruppen von fünf Lieferungen nichts wegzulassen.`
        : `MSER-5 ließ die ersten ${cut} von ${batches} Gruppen von fünf Lieferungen weg: Was bleibt, schwankt gemessen an seiner Länge am wenigsten.`,
    given: "Die Länge der Anlaufzeit steht in der Karte.",
    dropped: "weggelassen",
    axisBatches: "Lieferungen, in Gruppen zu fünf",
    axisLeadTime: (unit) => `Mittlere Durchlaufzeit, ${unit}`,
  },
  method: {
    runs: (replications, seed, events) =>
      `${replications === 1 ? "Ein Lauf" : `${replications} Läufe`} ab Startzahl ${seed}, zusammen ${events} Ereignisse. Dieselbe Datei und Startzahl geben diese Zahlen wieder, Bit für Bit.`,
    intervals:
      "Jede Zahl ist das Mittel über die Läufe mit ihrem 95-%-t-Intervall. Perzentile werden in jedem Lauf bestimmt und dann gemittelt.",
    laws: "Die Buchführung jedes Laufs wurde an seinem Ende geprüft: Nichts ging verloren oder entstand doppelt, und Littles Gesetz galt, im Strom und bei jedem Schritt.",
    oneRun: "Ein Lauf gibt keine Intervalle: mehr Läufe zeigen, wie sicher die Zahlen sind.",
  },
};
