import type { Expectation, JsonExpectation } from "../../model/problems";
import type { Words } from "../words";
import { komma, zahl } from "./zahl";

/** Ein Wert, wie ihn ein Satz anführt: wie er in der Datei steht, nie länger als eine Zeile. */
function zitiert(value: unknown): string {
  if (value === undefined) return "nichts";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function gelistet(names: readonly string[]): string {
  const shown = names.slice(0, 8);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} und ${more} weitere`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} und ${shown.at(-1)}`;
}

const zeitHinweis = 'eine Zahl mit m, h, d oder w, etwa "2h" oder "1d 4h"';

const erwartet: Readonly<Record<Expectation, string>> = {
  text: "Text in Anführungszeichen",
  duration: `eine Zeitspanne: ${zeitHinweis}, in Anführungszeichen`,
  time: 'eine Zeitspanne wie "2h" oder ein Objekt, das seine Verteilung nennt',
  number: "eine Zahl",
  yesNo: "true oder false",
  object: "ein Objekt { … }",
  collection: "eine Sammlung { … } mit Kennungen als Schlüsseln",
  list: "eine Liste [ … ]",
  pair: "zwei Zahlen, [links, oben]",
  place: "eine Zahl von -1e9 bis 1e9",
  id: "eine Kennung in Anführungszeichen",
  durationOrNumber: "eine Zahl oder eine Zeitspanne in Anführungszeichen",
  durationOrAuto: '"auto" oder eine Zeitspanne in Anführungszeichen',
  all: '"all" oder nichts',
  batchMode: '"transfer" oder "process"',
  idOrNothing: "eine Kennung in Anführungszeichen oder null",
};

const jsonErwartet: Readonly<Record<JsonExpectation, string>> = {
  value: "ein Wert",
  key: "ein Schlüssel in doppelten Anführungszeichen",
  colon: "ein Doppelpunkt nach dem Schlüssel",
  commaOrBrace: 'ein Komma oder "}"',
  commaOrBracket: 'ein Komma oder "]"',
  end: "das Ende der Datei",
  string: "Text, der in derselben Zeile mit einem doppelten Anführungszeichen endet",
  number: "eine einfache Zahl",
  escape: 'eines von \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 nach dem umgekehrten Schrägstrich',
};

/** Ein Satz für alles, was an einer Karte falsch sein kann: was gefunden und was erwartet wurde. */
export const problemWords: Words["problems"] = {
  "file.empty": () => "Die Datei ist leer; erwartet wird eine Millrace-Karte.",
  "file.tooLarge": ({ megabytes, most }) =>
    `Die Datei hat ${zahl(megabytes)} MB; Millrace öffnet bis zu ${most} MB.`,
  "file.conflict": ({ line }) =>
    `Zeile ${line} ist eine Konfliktmarke vom Zusammenführen; zuerst den Konflikt der beiden Fassungen lösen.`,
  "file.notJson": ({ line, column, found, expected }) =>
    `Zeile ${line}, Spalte ${column}: gefunden ${found === "" ? "das Ende der Datei" : zitiert(found)}, erwartet ${jsonErwartet[expected]}.`,
  "file.tooDeep": ({ line, most }) =>
    `Zeile ${line}: Werte sind mehr als ${most}-fach geschachtelt; erwartet wird eine Millrace-Karte.`,
  "file.infinite": ({ line, column, found }) =>
    `Zeile ${line}, Spalte ${column}: ${String(found)} ist zu groß für eine Zahl.`,
  "file.duplicateKey": ({ key, line }) =>
    `Zeile ${line}: Der Schlüssel ${zitiert(key)} steht hier zum zweiten Mal; einen der beiden behalten.`,
  "file.imprecise": ({ found, kept, line }) =>
    `Zeile ${line}: ${found} hat mehr Stellen, als behalten werden können, und würde als ${kept} gespeichert.`,
  "file.notObject": ({ found }) =>
    `Gefunden ${zitiert(found)}; erwartet wird eine Millrace-Karte, ein Objekt { … }.`,
  "file.notMillrace": ({ found }) =>
    found === undefined
      ? 'Das ist keine Millrace-Karte: "format": "millrace" fehlt.'
      : `Das ist keine Millrace-Karte: Das Format ist ${zitiert(found)}, erwartet wird "millrace".`,
  "file.version": ({ found }) => `Die Version ist ${zitiert(found)}; erwartet wird eine ganze Zahl wie 1.`,
  "file.newer": ({ found, known }) =>
    `Diese Karte hat ein neueres Millrace gespeichert (Formatversion ${found}; dieses hier liest bis ${known}). Zum Öffnen Millrace aktualisieren.`,

  "shape.missing": ({ field, expected }) => `"${field}" fehlt; erwartet wird ${erwartet[expected]}.`,
  "shape.type": ({ found, expected }) => `Gefunden ${zitiert(found)}; erwartet wird ${erwartet[expected]}.`,
  "shape.emptyId": ({ collection }) =>
    `Eine Kennung in "${collection}" ist leer; erwartet wird mindestens ein Zeichen.`,

  "repair.null": ({ field }) => `"${field}" ist null; es gilt als nicht vorhanden.`,
  "repair.number": ({ found, kept }) =>
    `Gefunden ${zitiert(found)} in Anführungszeichen; es gilt als die Zahl ${zahl(kept)}.`,

  "time.duration": ({ found }) => `${zitiert(found)} ist keine Zeitspanne; erwartet wird ${zeitHinweis}.`,
  "time.shape": ({ found }) => `${zitiert(found)} ist keine Zeit; erwartet wird ${erwartet.time}.`,
  "time.unknown": ({ found }) =>
    `${found === undefined ? "Genannt ist keine Verteilung" : `${zitiert(found)} ist keine bekannte Verteilung`}; erwartet wird constant, exponential, gamma, lognormal, triangular, pert, uniform, percentiles oder empirical.`,
  "time.missing": ({ distribution, field }) => `Eine Verteilung ${distribution} braucht "${field}".`,
  "time.order": ({ distribution }) =>
    distribution === "percentiles"
      ? "P90 liegt nicht über P50; erwartet wird 0 < p50 < p90."
      : distribution === "uniform"
        ? "Das Mindeste liegt über dem Höchsten; erwartet wird min ≤ max."
        : "Die Werte sind nicht in der Reihenfolge; erwartet wird min ≤ mode ≤ max.",
  "time.cv": ({ found, most }) =>
    `Der cv ist ${zitiert(found)}; erwartet wird eine Zahl von 0 bis ${most} (Standardabweichung / Mittelwert).`,
  "time.empty": ({ found }) =>
    `Die Werte sind ${zitiert(found)}; erwartet wird eine Liste mit mindestens einer Zeitspanne.`,
  "time.zero": ({ found }) => `${zitiert(found)} dauert gar nicht; erwartet wird mehr als 0.`,
  "time.absurd": ({ found, years }) =>
    `${zitiert(found)} sind mehr als ${years} Jahre Arbeit; stimmt die Einheit?`,
  "number.range": ({ found, least, most, above, below }) => {
    const from = above ? `mehr als ${zahl(least)}` : zahl(least);
    if (most === null)
      return above
        ? `Gefunden ${zahl(found)}; erwartet wird ${from}.`
        : `Gefunden ${zahl(found)}; erwartet wird ${from} oder mehr.`;
    return `Gefunden ${zahl(found)}; erwartet wird ${from} ${below ? "und weniger als" : above ? "und höchstens" : "bis"} ${zahl(most)}.`;
  },
  "number.whole": ({ found, least, most }) =>
    most === null
      ? `Gefunden ${zahl(found)}; erwartet wird eine ganze Zahl ab ${least}.`
      : `Gefunden ${zahl(found)}; erwartet wird eine ganze Zahl von ${least} bis ${most}.`,
  "calendar.hours": ({ found }) =>
    `Ein Arbeitstag hat ${zitiert(found)} Stunden; erwartet wird mehr als 0 und höchstens 24.`,
  "calendar.days": ({ found }) =>
    `Eine Arbeitswoche hat ${zitiert(found)} Tage; erwartet wird mehr als 0 und höchstens 7.`,
  "demand.rate": ({ found }) => `Der Bedarf ist ${zitiert(found)}; erwartet wird eine Rate über 0 wie "9/w".`,
  "spread.absurd": ({ found }) =>
    `Ein cv von ${zahl(found)} ist eine sehr weite Streuung; üblich ist 0,3 bis 2.`,

  "ref.step": ({ found }) => `Einen Schritt mit der Kennung ${zitiert(found)} gibt es nicht.`,
  "ref.pool": ({ found }) => `Gemeinsame Personen mit der Kennung ${zitiert(found)} gibt es nicht.`,
  "ref.type": ({ found }) => `Eine Art von Arbeit mit der Kennung ${zitiert(found)} gibt es nicht.`,
  "ref.scenario": ({ found }) => `Ein Szenario mit der Kennung ${zitiert(found)} gibt es nicht.`,
  "ref.measure": ({ found }) =>
    `${zitiert(found)} ist weder leadTime, flowTime, throughput, wip noch die Kennung einer Messung.`,

  "link.self": ({ step }) =>
    `Eine Verbindung führt von ${step} zu sich selbst; Arbeit, die zurückkommt, wird meist als Nacharbeit gezeichnet.`,
  "link.twice": ({ from, to }) => `${from} ist zweimal mit ${to} verbunden; eine Verbindung genügt.`,
  "share.sum": ({ step, sum }) =>
    `Die Anteile der Verbindungen aus ${step} ergeben zusammen ${zahl(sum)} %; erwartet werden 100 %.`,
  "share.single": ({ step, found }) =>
    `Die einzige Verbindung aus ${step} hat einen Anteil von ${zahl(found)} %; erwartet werden 100 % oder keiner.`,
  "share.missing": ({ step, to }) =>
    `Aus ${step} führen mehrere Verbindungen, und die nach ${to} hat keinen Anteil; erwartet wird, wie viel Prozent der Arbeit sie nehmen.`,
  "share.ignored": ({ step }) =>
    `${step} schickt eine Kopie über jede Verbindung, daher bewirkt dieser Anteil nichts.`,
  "flow.noExit": ({ steps }) =>
    steps.length === 1
      ? `Arbeit, die zu ${steps[0]} kommt, kommt nie wieder heraus.`
      : `Arbeit, die zu ${gelistet(steps)} kommt, läuft ewig im Kreis; erwartet wird ein Weg hinaus zum Kunden.`,
  "flow.unreached": ({ step }) => `Nichts führt zu ${step}: Dort wird nie Arbeit ankommen.`,
  "link.forgotten": ({ step, next }) =>
    `${step} führt nirgendwohin, obwohl ${next} gleich dahinter steht und nichts dorthin führt.`,
  "name.twice": ({ step }) => `Ein weiterer Schritt heißt auch ${step}; zwei Namen halten sie auseinander.`,
  "demand.arrivals": ({ demand, takt, between }) =>
    `Der Kunde verlangt ${komma(demand)}, also eine Einheit alle ${komma(takt)}, Arbeit kommt aber alle ${komma(between)} an.`,
  "inventory.lead": ({ step, count, expected, lead }) =>
    `Vor ${step} wurden ${count} Stück gezählt: Beim Tempo des Stroms ist das eine Durchlaufzeit von etwa ${komma(expected)}, die Karte sagt aber ${komma(lead)}.`,
  "ask.figures": ({ step, missing }) =>
    missing.length === 2
      ? `${step} hat keine Durchlaufzeit und kein %C/A.`
      : missing[0] === "leadTime"
        ? `${step} hat keine Durchlaufzeit.`
        : `${step} hat kein %C/A: diejenigen fragen, die seine Arbeit bekommen.`,
  "lead.short": ({ step, process, lead }) =>
    `${step} hat eine Bearbeitungszeit (${komma(process)}), die länger ist als seine Durchlaufzeit (${komma(lead)}); die Durchlaufzeit enthält die Bearbeitungszeit.`,
  "quality.never": ({ step }) =>
    `${step} hat 0 % vollständig und richtig: Alle seine Arbeit kommt zurück, es würde nie etwas geliefert.`,
  "quality.fraction": ({ step, found, percent }) =>
    `${step} hat ${zahl(found)} % vollständig und richtig, also fast nichts; waren ${zahl(percent)} % gemeint?`,
  "split.one": ({ step }) => `${step} teilt die Arbeit auf, hat aber weniger als zwei Verbindungen hinaus.`,
  "split.end": ({ step, end }) =>
    `Ein Zweig der Aufteilung bei ${step} endet bei ${end}; erwartet wird, dass jeder Zweig zu einem Schritt mit "join": "all" führt.`,
  "split.joins": ({ step, joins }) =>
    `Die Zweige der Aufteilung bei ${step} führen zu verschiedenen Zusammenführungen (${gelistet(joins)}); erwartet wird eine.`,
  "split.within": ({ step, outer, join }) =>
    `Die Aufteilung bei ${step} liegt in einem Zweig der Aufteilung bei ${outer}, und beide führen zu ${join}; erwartet wird für jede eine eigene Zusammenführung: Führen Sie die Zweige von ${step} vor ${join} in einem Schritt mit "join": "all" zusammen.`,
  "split.back": ({ step }) =>
    `Diese Verbindung führt aus einem Zweig zurück zu seiner Aufteilung bei ${step}; verlassen wird eine Aufteilung nur durch ihre Zusammenführung.`,
  "split.rework": ({ step, finder, to, split }) =>
    `Ein Fehler von ${step}, den ${finder} findet, geht zurück an ${to}, hinaus aus der Aufteilung bei ${split}; verlassen wird eine Aufteilung nur durch ihre Zusammenführung.`,
  "join.noSplit": ({ step }) => `${step} führt Kopien zusammen, aber keine Aufteilung führt dorthin.`,
  "pool.ignored": ({ step, field, pool }) =>
    `${step} wird von Personen aus ${pool} getan, daher bewirkt sein eigenes "${field}" nichts.`,

  "arrival.never": ({ arrival }) =>
    `Der Zugang "${arrival}" sagt nicht, wann Arbeit kommt; erwartet wird "every" oder "always": true.`,
  "arrival.both": ({ arrival, field }) =>
    `Dem Zugang "${arrival}" geht die Arbeit nie aus, daher bewirkt "${field}" nichts.`,
  "arrival.unlimited": ({ arrival, step }) =>
    `Dem Zugang "${arrival}" geht die Arbeit nie aus, daher muss etwas sie zurückhalten; erwartet wird ein WIP-Limit bei ${step} oder ein Seil, das dort beginnt.`,
  "limit.loop": ({ places }) =>
    places.length === 1
      ? `Arbeit bei ${places[0]}, die dorthin zurückgeht, würde ewig auf ihren eigenen Platz warten; den Rückweg als Nacharbeit zeichnen oder das Limit aufheben.`
      : `Die Limits von ${gelistet(places)} liegen in einem Kreis von Verbindungen, sodass Arbeit dort ewig auf sich selbst warten könnte; den Rückweg als Nacharbeit zeichnen oder eines der Limits aufheben.`,
  "batch.overLimit": ({ step, size, limit }) =>
    `${step} wartet auf Lose zu ${size}, nimmt aber höchstens ${limit} auf und käme nie voran; erwartet wird ein größeres Limit, ein kleineres Los oder "atMost".`,
  "batch.fillRope": ({ steps, held, limit, rope }) =>
    `${steps.length === 1 ? "Das Los" : "Die Lose"} bei ${gelistet(steps)} ${steps.length === 1 ? "kann" : "können zusammen"} ${held} Stück zurückhalten, das Seil ${zitiert(rope)} lässt aber nur ${limit} ein: Die Arbeit kann sich festfahren; erwartet wird ein größeres Limit, kleinere Lose oder "atMost".`,
  "batch.overRope": ({ step, size, limit, rope }) =>
    `${step} wartet auf Lose zu ${size}, das Seil ${zitiert(rope)} lässt aber höchstens ${limit} ein, es käme also nie voran; erwartet wird ein größeres Limit, ein kleineres Los oder "atMost".`,
  "batch.setupIgnored": ({ step }) =>
    `${step} hat ein Transferlos, das kein Rüsten braucht; "setup" bewirkt nichts.`,
  "span.noPath": ({ from, to }) =>
    `Von ${from} führt kein Weg nach ${to}; erwartet wird zuerst der Anfang, danach das Ende.`,

  "goal.target": () => 'Ein Ziel braucht entweder "atMost" oder "atLeast".',
  "goal.per": ({ found }) =>
    `Ein Durchsatz ist eine Anzahl je h, d oder w, aber "per" ${found === undefined ? "fehlt" : `ist ${zitiert(found)}`}.`,
  "goal.percentileIgnored": ({ measure }) =>
    `Ein Ziel für ${measure === "wip" ? "WIP" : "Durchsatz"} sieht auf eine Zahl jedes Laufs, daher bewirkt "percentile" nichts.`,
  "goal.value": ({ found, measure }) =>
    measure === "throughput" || measure === "wip"
      ? `Gefunden ${zitiert(found)}; erwartet wird eine Anzahl.`
      : `Gefunden ${zitiert(found)}; erwartet wird eine Zeitspanne: ${zeitHinweis}.`,
  "experiment.warmUp": ({ warmUp, horizon }) =>
    `Die Anlaufzeit (${komma(warmUp)}) nimmt den ganzen Lauf (${komma(horizon)}) ein; erwartet wird eine kürzere.`,
  "scenario.unknown": ({ id }) => `Ein Szenario mit der Kennung ${zitiert(id)} gibt es nicht.`,
  "scenario.cycle": ({ id }) =>
    `Das Szenario ${zitiert(id)} baut am Ende auf sich selbst auf; erwartet wird eine Kette, die bei der Karte endet.`,
  "change.malformed": ({ found }) =>
    `Gefunden ${zitiert(found)}; erwartet wird eine Änderung mit "op", "path" und, außer beim Entfernen, "value".`,
  "change.unsupported": ({ found }) =>
    `Eine Änderung kann nicht ${zitiert(found)} sein; erwartet wird add, remove oder replace.`,
  "change.pointer": ({ found }) =>
    `${zitiert(found)} ist kein Pfad; erwartet wird ein JSON-Zeiger wie "/steps/test/wipLimit".`,
  "change.missing": ({ path }) =>
    `Bei ${zitiert(path)} gibt es nichts zu ersetzen oder zu entfernen; ein fehlendes Feld setzt add.`,
  "change.noParent": ({ path, parent }) =>
    `${zitiert(path)} kann nicht gesetzt werden, weil es ${zitiert(parent)} nicht gibt.`,
  "change.whole": ({ path }) =>
    `Ein Szenario kann ${path === "" ? "nicht die ganze Karte auf einmal" : `${zitiert(path)} nicht`} ändern.`,

  "gap.noSteps": () => "Die Karte hat keine Schritte; es gibt nichts zu simulieren.",
  "gap.noArrivals": () => "Es kommt keine Arbeit an; eine Simulation braucht mindestens einen Zugang.",
  "gap.processTime": ({ step }) => `${step} hat keine Bearbeitungszeit; eine Simulation braucht eine.`,
  "gap.outages": ({ place, outages, most }) =>
    `${place} hätte in einem Lauf etwa ${outages.toPrecision(2).replace(".", ",")} Ausfälle; erwartet werden höchstens ${most}. Stimmen die Zeiten der Ausfälle?`,
  "gap.tooMuch": ({ items, most }) =>
    `In einem Lauf kämen etwa ${items.toPrecision(2).replace(".", ",")} Stück an; erwartet werden höchstens ${most}. Stimmen die Länge des Laufs und die Zeit zwischen den Zugängen?`,
};
