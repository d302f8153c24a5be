import type { Words } from "../words";

type Params = Readonly<Record<string, string | number>>;
type NameOf = (id: string) => string;
const genannt = (nameOf: NameOf, id: string | number | undefined): string => nameOf(String(id));
const an = (key: string) => (p: Params, nameOf: NameOf) => genannt(nameOf, p[key]);
const ort = an("id");

const mehr = (p: Params): string => (p["more"] === 1 ? "1 Person mehr" : `${p["more"]} Personen mehr`);

/** Die fünf Fokussierungsschritte in Worten. */
export const focusWords: Words["focus"] = {
  steps: {
    identify: "Finden",
    exploit: "Ausschöpfen",
    subordinate: "Unterordnen",
    elevate: "Erweitern",
    repeat: "Wiederholen",
  },
  round: (number) => `Runde ${number}`,
  moves: {
    "move.findEarlier": (p, nameOf) =>
      `Fehler von ${ort(p, nameOf)} dort finden, bevor der Engpass Zeit auf sie verwendet`,
    "move.lessSwitching": (p, nameOf) =>
      `Höchstens ${p["limit"]} gleichzeitig in ${ort(p, nameOf)}, damit weniger Zeit ins Wechseln geht`,
    "move.protect": (p, nameOf) =>
      `${ort(p, nameOf)} von anderer Arbeit befreien: Verfügbarkeit ${p["from"]} % → ${p["to"]} %`,
    "move.shorterOutages": (p, nameOf) => `Ausfälle bei ${ort(p, nameOf)} um ${p["percent"]} % kürzer`,
    "move.batch": (p, nameOf) =>
      `Bei ${ort(p, nameOf)} in Losen zu ${p["size"]} arbeiten, damit Rüsten weniger Zeit nimmt`,
    "move.shorterSetup": (p, nameOf) => `Rüsten bei ${ort(p, nameOf)} um ${p["percent"]} % kürzer`,
    "move.feed": (p, nameOf) =>
      `Von ${ort(p, nameOf)} Lose zu ${p["size"]} weitergeben, damit dem Engpass nie Arbeit fehlt`,
    "move.feedOftener": (p, nameOf) =>
      `Von ${ort(p, nameOf)} alle ${p["cadence"]} weitergeben, damit dem Engpass nie Arbeit fehlt`,
    "move.makeRoom": (p, nameOf) =>
      `Platz für ${p["limit"]} in ${ort(p, nameOf)}, damit weggehen kann, was der Engpass fertig hat`,
    "move.takeOver": (p, nameOf) =>
      `${an("to")(p, nameOf)} übernimmt ${p["percent"]} % der Arbeit von ${ort(p, nameOf)}`,
    "move.loosenLimit": (p, nameOf) => `WIP-Limit von ${ort(p, nameOf)} auf ${p["limit"]} anheben`,
    "move.loosenRope": (p, nameOf) => `Limit von ${ort(p, nameOf)} auf ${p["limit"]} anheben`,
    "move.oftener": (p, nameOf) => `${ort(p, nameOf)} alle ${p["cadence"]}`,
    "move.smallerBatch": (p, nameOf) => `Lose zu ${p["size"]} von ${ort(p, nameOf)}`,
    "move.rope": (p, nameOf) =>
      `Nur so viel einlassen, wie ${an("to")(p, nameOf)} aufnimmt: höchstens ${p["limit"]} von ${an("from")(p, nameOf)} bis dort`,
    "move.ropeLimit": (p, nameOf) => `Weniger einlassen: höchstens ${p["limit"]} in ${ort(p, nameOf)}`,
    "move.addPerson": (p, nameOf) =>
      `${mehr(p)} bei ${ort(p, nameOf)}: ${p["from"]} → ${Number(p["from"]) + Number(p["more"])}`,
    "move.addToPool": (p, nameOf) =>
      `${mehr(p)} in ${ort(p, nameOf)}: ${p["from"]} → ${Number(p["from"]) + Number(p["more"])}`,
    "move.faster": (p, nameOf) =>
      `Bei ${ort(p, nameOf)} automatisieren: Bearbeitungszeit um ${p["percent"]} % kürzer`,
    "move.steadier": (p, nameOf) =>
      `Die Arbeit bei ${ort(p, nameOf)} gleichmäßiger machen: Streuung (cv) ${p["from"]} → ${p["cv"]}`,
    "move.split": (p, nameOf) =>
      `Die Arbeit von ${ort(p, nameOf)} auf zwei Schritte teilen, mit ebenso vielen Personen am zweiten`,
  },
  nothing: {
    "nothing.noIdea": "Hier gibt es nichts zu ändern.",
    "nothing.noHelp": "Nichts, was versucht wurde, hilft mit Sicherheit.",
    "nothing.noStart": "Arbeit kommt von mehreren Anfängen zum Engpass: Kein einzelnes Seil hält sie.",
    "nothing.first": "Der Engpass ist dort, wo Arbeit eingelassen wird: Davor ist nichts zurückzuhalten.",
    "nothing.alreadyTight": "Weniger lässt sich ohne Verlust nicht einlassen.",
    "nothing.left": "So gelassen, wie es ist.",
    "nothing.notYet": "Noch nicht.",
    "nothing.noPrice": "Was helfen würde, hat keinen Preis, und das Geld ist begrenzt.",
    "nothing.noMoney": "Was helfen würde, kostet mehr, als da ist.",
    "nothing.notMoved": "Seine Regeln passen noch.",
    "nothing.rulesFit": "Keine alte Regel steht ihm im Weg.",
    "nothing.ended": "Nichts zu tun.",
  },
  ended: {
    "end.rounds": "Alle verlangten Runden sind gegangen.",
    "end.market": "Der Bedarf ist der Engpass: Mehr Kapazität würde nicht mehr liefern.",
    "end.goals": "Alle Ziele sind erreicht.",
    "end.unknown": "Was den Strom aufhält, lässt sich nicht sagen; hier endet der Weg.",
    "end.underWay": "Der Weg ist noch nicht zu Ende.",
    "end.nothingHelps": "Innerhalb der Grenzen hilft nichts mehr; hier endet der Weg.",
  },
  moved: (before, after) => `Der Engpass ist gewandert: von „${before}“ zu „${after}“.`,
  stays: (place) => `Der Engpass ist noch immer „${place}“.`,
  places: {
    market: "Bedarf",
    unknown: "unbekannt",
    rule: (name) => `Regel bei ${name}`,
  },
  throughput: (change) => `Durchsatz ${change}`,
  flowTime: (change) => `Flusszeit ${change}`,
  leadTime: (change) => `Durchlaufzeit ${change}`,
  perWeek: (change) => `${change} je Woche`,
  morePeople: (count) => (count === 1 ? "1 Person mehr" : `${count} Personen mehr`),
  intervals: "± sind 95-%-Intervalle der Differenz zum Schritt davor, mit demselben Zufall für beide.",
  signs: {
    title: "Die klassischen Zeichen, und wo sie täuschen",
    queue: (step, count) => `Längste Warteschlange: ${step} (${count} warten)`,
    utilisation: (step, percent) => `Am meisten ausgelastet: ${step} (${percent} % der Zeit)`,
    blockedBefore: (step, percent) =>
      `Davor blockiert: Was ${step} beliefert, hat ${percent} % der Zeit keinen Platz`,
    starvedAfter: (step, percent) =>
      `Danach ohne Arbeit: Was auf ${step} folgt, hat ${percent} % der Zeit nichts zu tun`,
    agrees: "zeigt auf den Engpass",
    misleads: "täuscht",
    none: "Hier zeigt kein Zeichen irgendwohin.",
    improveWrong: (step) => `Den falschen Schritt verbessern: die Personen von ${step} verdoppeln`,
    wrongSaid: "Jede Verbesserung, die nicht am Engpass geschieht, ist eine Täuschung.",
  },
  account: {
    title: (place) => `Wohin die Zeit von ${place} geht`,
    use: "Wohin die Zeit geht",
    share: "Anteil",
    uses: {
      good: "Gute Arbeit",
      comesBack: "Arbeit, die zurückkommt",
      rework: "Nacharbeit",
      setUp: "Rüsten",
      switching: "Wechseln",
      away: "Andere Arbeit",
      outage: "Ausfälle",
      blocked: "Kein freier Platz: das Limit ist voll",
      batch: "Warten auf ein volles Los",
      starved: "Nichts zu tun",
    },
    part: (use, percent) => `${use} ${percent} %`,
    basis: "Ergibt zusammen die ganze Zeit der Personen, über alle Läufe.",
  },
  command: "Fünf Fokussierungsschritte",
  keepCommand: "Den Weg als Szenarien behalten",
  title: "Fünf Fokussierungsschritte",
  intro:
    "Den Engpass finden, das meiste aus ihm herausholen, alles andere seinem Tempo unterordnen, ihm dann mehr geben, und wieder nachsehen. Jeder Einfall wird mit demselben Zufall simuliert wie der Schritt davor; nur was hilft, bleibt.",
  rounds: "Runden",
  people: "Personen dazu",
  cancel: "Abbrechen",
  close: "Schließen",
  keep: "Als Szenarien behalten",
  kept: (count) => (count === 1 ? "Als 1 Szenario behalten" : `Als ${count} Szenarien behalten`),
  keepEdit: "Den Weg behalten",
  stale: "Die Karte wurde seitdem geändert. Noch einmal gehen.",
  cancelled: "Abgebrochen. Was bisher gefunden wurde, bleibt.",
  failed: "Der Weg kam nicht zustande.",
  journeyTab: "Der Weg",
  tried: (count) => (count === 1 ? "1 Einfall versucht" : `${count} Einfälle versucht`),
  taken: "behalten",
  notTaken: "gelassen",
  showScenario: "Auf der Karte zeigen",
  confidence: (percent) => `zu ${percent} % sicher`,
  throughputFigure: "Durchsatz",
  flowTimeFigure: "Flusszeit",
  leadTimeFigure: "Durchlaufzeit",
  wipFigure: "WIP",
  none: "nicht zu sagen: kommt nicht nach",
  start: "Anfang",
  chart: (figure, unit) => `${figure}, ${unit}`,
  chartPoint: (place, value) => `${place}: ${value}`,
  stepHead: "Schritt",
  doneHead: "Was getan wurde",
  peopleTaken: (count) => (count === 1 ? "Eine Person kam dazu." : `${count} Personen kamen dazu.`),
  fromTo: (rateBefore, rateAfter, timeBefore, timeAfter) =>
    `Durchsatz je Woche: ${rateBefore} → ${rateAfter}. Flusszeit: ${timeBefore} → ${timeAfter}.`,
  rateFromTo: (before, after) =>
    before === after ? `Durchsatz je Woche: ${before}.` : `Durchsatz je Woche: ${before} → ${after}.`,
  whereItStands: (rate, time) => `Durchsatz je Woche: ${rate}. Flusszeit: ${time}.`,
  stopsHint:
    "Am Anfang und nach jedem Schritt, der etwas geändert hat: 1.3 ist Schritt 3 der Runde 1. Balken sind 95-%-Intervalle.",
  scenarioName: (round, step) => `Runde ${round}: ${step}`,
  progress: (round, step) => `Runde ${round}: ${step}`,
};
