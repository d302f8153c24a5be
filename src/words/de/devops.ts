import type { Words } from "../words";
import { aufgezählt, komma } from "./zahl";

const handbuch = "The DevOps Handbook (2. Aufl. 2021), Kap. 2";
const lean =
  "Poppendieck & Poppendieck, Implementing Lean Software Development (2006); The DevOps Handbook, Kap. 2";

/** Worauf schaut, wer Lieferung in der IT kennt: Hinweise, Commit bis Produktion, die vier Lieferkennzahlen. */
export const devopsWords: Words["devops"] = {
  hints: {
    title: (count) => (count === 1 ? "Mit DevOps-Augen: 1 Hinweis" : `Mit DevOps-Augen: ${count} Hinweise`),
    hint: "Fragen an das Team, aus den Zahlen der Karte selbst. Was den Strom aufhält, sagt die Simulation.",
    source: (source) => `Quelle: ${source}`,
    titles: {
      environment: "Üblicher Engpass: Umgebungen",
      deployment: "Üblicher Engpass: Auslieferung",
      test: "Üblicher Engpass: Aufbau und Lauf der Tests",
      architecture: "Üblicher Engpass: enge Architektur",
      waiting: "Verschwendung: Warten",
      partlyDone: "Verschwendung: halbfertige Arbeit",
      extraFeatures: "Verschwendung: zusätzliche Funktionen",
      extraProcess: "Verschwendung: zusätzliche Abläufe",
      handoffs: "Verschwendung: Wege und Übergaben",
      defects: "Verschwendung: Fehler",
      switching: "Verschwendung: Aufgabenwechsel",
      heroics: "Verschwendung: Heldentum",
      manual: "Verschwendung: Handarbeit ohne Standard",
    },
    said: {
      environment: ({ step, wait, percent }) =>
        `Bei ${step} wartet Arbeit ${komma(wait)}, ${percent} % der Durchlaufzeit. Könnten Umgebungen auf Abruf entstehen?`,
      deployment: ({ step, wait, percent }) =>
        `Bei ${step} wartet Arbeit ${komma(wait)}, ${percent} % der Durchlaufzeit. Könnten Auslieferungen kleiner sein und niemanden brauchen?`,
      test: ({ step, wait, percent }) =>
        `Bei ${step} wartet Arbeit ${komma(wait)}, ${percent} % der Durchlaufzeit. Könnten Tests von selbst laufen, nebeneinander?`,
      architecture: ({ step, wait, percent }) =>
        `Bei ${step} wartet Arbeit ${komma(wait)}, ${percent} % der Durchlaufzeit. Könnten Änderungen entstehen, ohne dort zu fragen?`,
      waiting: ({ step, wait, percent }) =>
        `Nirgends wartet Arbeit länger als bei ${step}: ${komma(wait)}, ${percent} % der Durchlaufzeit.`,
      partlyDone: ({ step, count }) =>
        count === 1
          ? `Vor ${step} wurde 1 Stück gezählt, mehr als sonst irgendwo.`
          : `Vor ${step} wurden ${count} Stück gezählt, mehr als sonst irgendwo.`,
      extraFeatures: ({ arrives, demand }) =>
        `Alle ${komma(arrives)} kommt eines herein, und der Kunde verlangt alle ${komma(demand)} eines. Wer braucht den Rest?`,
      extraProcess: ({ step, lead, work }) =>
        `${step} braucht ${komma(lead)} für ${komma(work)} Arbeit. Was hat es im letzten Jahr aufgehalten, das das Team nicht selbst gesehen hätte?`,
      handoffs: ({ handoffs, links }) =>
        `${handoffs} von ${links} Verbindungen geben Arbeit an jemand anderen weiter.`,
      defects: ({ step, percent }) =>
        `${komma(String(percent))} % dessen, was ${step} weitergibt, ist so nicht zu gebrauchen, mehr als bei jedem anderen Schritt.`,
      switching: ({ step, percent }) =>
        `Bei ${step} macht jedes Stück über eines je Person die Arbeit ${komma(String(percent))} % länger.`,
      heroics: ({ pool, steps }) =>
        `${pool} allein bedient ${steps.length} Schritte: ${aufgezählt(steps)}. Wer könnte es noch?`,
      manual: ({ step, work }) => `${step} heißt Handarbeit: ${komma(work)} je Stück.`,
    },
    sources: {
      environment: handbuch,
      deployment: handbuch,
      test: handbuch,
      architecture: handbuch,
      waiting: lean,
      partlyDone: lean,
      extraFeatures: lean,
      extraProcess:
        "Forsgren, Humble & Kim, Accelerate (2018), Kap. 7: Freigabe durch Außenstehende ging mit langsamerer Lieferung einher, nicht mit weniger Fehlschlägen",
      handoffs: lean,
      defects: lean,
      switching: lean,
      heroics: lean,
      manual: lean,
    },
  },
  measure: {
    name: "Commit bis Produktion",
    offer: (from, to) => `Commit bis Produktion messen: von ${from} bis ${to}`,
    said: (from, to) =>
      `Die Karte könnte eine Änderung vom Commit bis in die Produktion messen: vom Eintritt in ${from} bis zum Verlassen von ${to}.`,
    source: "Forsgren, Humble & Kim, Accelerate (2018), Kap. 2: Durchlaufzeit für Änderungen",
    edit: "Commit bis Produktion messen",
    command: "Commit bis Produktion messen",
  },
  dora: {
    title: "Lieferung (DORA)",
    figures: {
      deploymentFrequency: "Auslieferungshäufigkeit",
      changeLeadTime: "Durchlaufzeit für Änderungen",
      changeFailureRate: "Anteil fehlgeschlagener Änderungen",
      timeToRestore: "Zeit bis zur Wiederherstellung",
    },
    means: {
      deploymentFrequency: (of) =>
        `Wie oft bei ${of} etwas in Produktion geht; ein Los oder ein Zug, der zusammen abgeht, zählt als eines.`,
      changeLeadTime: (of) => `Median von „${of}“, in Arbeitszeit.`,
      changeFailureRate: (of) =>
        `Fehlschläge je bei ${of} ausgelieferter Änderung: von einem späteren Schritt zurückgeschickt, vom Kunden gefunden oder gefolgt von Arbeit, die nur ein Fehlschlag auslöst.`,
      timeToRestore: (of) => `Median der Durchlaufzeit von „${of}“, in Arbeitszeit.`,
    },
    perWeek: "/ Woche",
    percent: "%",
    missing: (why) => `Fehlt. ${why}`,
    gaps: {
      noDeploy: "Auf der Karte fehlt ein Schritt, der ausliefert.",
      noMeasure: "Auf der Karte fehlt eine Messung vom Commit bis zur Produktion.",
      noFailures:
        "Auf der Karte fehlen Fehlschläge: weder %C/A unter 100, das nach der Auslieferung gefunden wird, noch Arbeit, die sie auslöst.",
      mixedFailures:
        "Arbeit nach einem Fehlschlag kommt auf der Karte auch von selbst, sodass niemand sagen kann, was Änderungen verursachen.",
      noRestoring: "Auf der Karte fehlt eine Arbeitsart für Fehlschläge, etwa Störungen.",
      notRun: "In diesen Läufen nicht gezählt.",
      nothingSeen: "In den Läufen war nichts zu sehen, oder der Strom kommt nicht nach.",
    },
    source:
      "Definitionen: Forsgren, Humble & Kim, Accelerate (2018), Kap. 2; dora.dev. Aus der Karte simuliert.",
    figure: "Kennzahl",
    found: "Simuliert",
  },
};
