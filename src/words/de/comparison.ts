import type { Words } from "../words";

type Compare = Words["commandLine"]["compare"];

/** Was ein Bericht über verglichene Szenarien sagt; die Befehle selbst sprechen Englisch. */
export const comparisonWords: Pick<Compare, "figures" | "causes"> = {
  figures: {
    throughputPerHour: (unit) => `Durchsatz je ${unit}`,
    leadTimeMeanHours: (unit) => `Durchlaufzeit, Mittel, ${unit}`,
    leadTimeP85Hours: (unit) => `Durchlaufzeit, P85, ${unit}`,
    flowTimeMeanHours: (unit) => `Flusszeit, Mittel, ${unit}`,
    wip: () => "WIP",
  },
  causes: {
    backlog: "Warten auf Einlass",
    queue: "Warten auf Personen",
    process: "Arbeit",
    wait: "Liegezeit nach der Arbeit",
    batch: "Warten auf das Los",
    cadence: "Warten auf den Termin",
    blocking: "kein Platz im nächsten Schritt",
    rework: "Nacharbeit",
  },
};
