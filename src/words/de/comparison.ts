import type { Words } from "../words";

type Compare = Words["commandLine"]["compare"];

/** Was ein Bericht über verglichene Szenarien sagt; die Befehle selbst sprechen Englisch. */
export const comparisonWords: Pick<Compare, "figures" | "verdict"> = {
  figures: {
    throughputPerHour: (unit) => `Durchsatz je ${unit}`,
    leadTimeMeanHours: (unit) => `Durchlaufzeit, Mittel, ${unit}`,
    leadTimeP85Hours: (unit) => `Durchlaufzeit, P85, ${unit}`,
    flowTimeMeanHours: (unit) => `Flusszeit, Mittel, ${unit}`,
    wip: () => "WIP",
  },
  verdict: {
    none: (percent) => `kein Unterschied über ± ${String(percent).replace(".", ",")} % hinaus`,
    better: "besser",
    worse: "schlechter",
    inconclusive: (runs) => `noch nicht zu sagen: etwa ${runs} Läufe würden reichen`,
    unknown: "nicht zu sagen",
    nowKeepsUp: "besser: es kommt nach, die Karte, wie sie ist, nicht",
    nowDrowns: "schlechter: es kommt nicht nach",
    bothDrown: "nicht zu sagen: beide kommen nicht nach",
  },
};
