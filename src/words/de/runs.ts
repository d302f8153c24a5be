import type { Words } from "../words";
import { aufgezählt, zahl } from "./zahl";

type Params = Readonly<Record<string, unknown>>;
type NameOf = (id: string) => string;

const prozent = (value: unknown): string => `${zahl(Number(Number(value).toPrecision(2)))} %`;
const liste = (value: unknown, name: NameOf): string =>
  aufgezählt((Array.isArray(value) ? value : []).map((id) => name(String(id))));
const stunde = (value: unknown): string => Number(value).toFixed(1).replace(".", ",");

const zweiter = (p: Params, name: NameOf): string => {
  if (p["second"] === undefined) return "";
  if (Number(p["secondPercent"]) < 0.1) return "; an keiner anderen Stelle ändert sich Merkliches";
  return `; die nächstbeste Stelle, ${name(String(p["second"]))}, bringt ${prozent(p["secondPercent"])}`;
};

const ebenso = (count: unknown): string => {
  if (!(Number(count) > 0)) return "";
  return count === 1
    ? " Eine andere Stelle lässt sich davon nicht unterscheiden."
    : ` ${String(count)} andere Stellen lassen sich davon nicht unterscheiden.`;
};

/** Was eine Untersuchung in Worten sagt. */
export const runWords: Words["runs"] = {
  "constraint.step": (p, name) =>
    `10 % mehr Kapazität bei ${name(String(p["id"]))} bringen ${prozent(p["gainPercent"])} mehr Durchsatz${zweiter(p, name)}.`,
  "constraint.pool": (p, name) =>
    `10 % mehr Kapazität von ${name(String(p["id"]))} bringen ${prozent(p["gainPercent"])} mehr Durchsatz${zweiter(p, name)}.`,
  "constraint.tied": (p, name) =>
    `${liste(p["ids"], name)} lassen sich nicht unterscheiden: Kapazität dort bringt ${prozent(p["gainPercent"])} mehr Durchsatz.`,
  "constraint.market": (p, name) =>
    "Der Strom kommt mit aller Arbeit nach, die kommt: Nur mehr Bedarf würde den Durchsatz heben." +
    (p["id"] === undefined
      ? ""
      : ` 10 % mehr Kapazität bei ${name(String(p["id"]))} würden die Durchlaufzeit am meisten senken.${ebenso(p["alike"])}`),
  "constraint.policy.limit": (p, name) =>
    `Das WIP-Limit von ${name(String(p["id"]))} hält Arbeit auf: Um ${prozent(p["percent"])} gelockert, bringt es ${prozent(p["gainPercent"])} mehr Durchsatz, gemessen an seiner Größe mehr als Kapazität irgendwo.`,
  "constraint.policy.rope": (p, name) =>
    `Das Limit von ${name(String(p["id"]))} hält Arbeit auf: Um ${prozent(p["percent"])} gelockert, bringt es ${prozent(p["gainPercent"])} mehr Durchsatz, gemessen an seiner Größe mehr als Kapazität irgendwo.`,
  "constraint.policy.cadence": (p, name) =>
    `Der Rhythmus von ${name(String(p["id"]))} hält Arbeit auf: Doppelt so oft bringt ${prozent(p["gainPercent"])} mehr Durchsatz.`,
  "constraint.policy.batch": (p, name) =>
    `Das Los von ${name(String(p["id"]))} hält Arbeit auf: Halb so groß bringt es ${prozent(p["gainPercent"])} mehr Durchsatz.`,
  "constraint.cannotKeepUp": (p, name) =>
    `Zu ${name(String(p["id"]))} kommt mehr Arbeit, als dort getan werden kann; die Läufe sind zu wenige, um zu messen, was mehr Kapazität brächte.`,
  "constraint.noEffect": () =>
    "10 % mehr Kapazität an irgendeiner einzelnen Stelle änderten den Durchsatz nicht mehr als der Zufall: Die Läufe können nicht sagen, was den Strom aufhält.",
  "constraint.oneRun": () =>
    "Ein einziger Lauf kann einen Engpass nicht vom Zufall unterscheiden: Es braucht mindestens zwei Läufe.",
  "constraint.nothingDelivered": () =>
    "In der Länge eines Laufs wurde nichts geliefert: Es braucht einen längeren.",
  "constraint.notLookedFor": () => "Nach dem Engpass wurde nicht gesucht.",
  "constraint.looking": () => "Der Engpass wird gesucht: 10 % mehr Kapazität an jeder Stelle der Reihe nach.",
  "assumption.completeAccurate": (p, name) =>
    `%C/A fehlt bei ${liste(p["steps"], name)}: als 100 % angenommen.`,
  "assumption.warmUpUnsettled": () =>
    "Die Anlaufzeit scheint die Hälfte des Laufs oder mehr zu dauern: Ein längerer Lauf gäbe sicherere Zahlen.",
  "assumption.runTooShort": (p) =>
    `Jeder Lauf ist zu kurz dafür, wie langsam dieser Wertstrom zwischen vollen und ruhigen Zeiten schwankt: Seine Durchlaufzeit auf lange Sicht kann gut außerhalb des Intervalls liegen. Machen Sie jeden Lauf etwa ${String(p["times"])}-mal so lang.`,
  "assumption.shortTail": (p) =>
    `P95 der Durchlaufzeit ist das Mittel dessen, was jeder Lauf zeigt, und das ist bei so kurzen Läufen zu niedrig: Von den Stücken aller Läufe zusammen brauchten ${stunde(p["percent"])} % nicht länger. Längere Läufe zeigen es richtig.`,
  "assumption.precisionNotReached": (p) =>
    `${String(p["most"])} Läufe reichten nicht für ± ${prozent(p["percent"])}: Die Intervalle sind breiter.`,
  "run.lockedIn": (p, name) =>
    `Die Arbeit hat sich bis Stunde ${stunde(p["hour"])} festgefahren: ${String(p["inside"])} Stück sind darin, bei ${name(String(p["step"]))} kann sich nichts bewegen.`,
  "run.standsStill": (p) =>
    `Die Zeit steht bei Stunde ${stunde(p["hour"])} still: Endlose Arbeit braucht dort gar keine Zeit.`,
  "run.overflows": () =>
    "Im Wertstrom ist zugleich mehr Arbeit, als ein Lauf fasst: Weniger Arbeit, die ankommt oder andere nach sich zieht, oder ein kürzerer Zeitraum täte es.",
  "run.breach": (p) =>
    `Die Simulation hat in Lauf ${String(p["replication"])} ein Gesetz der Buchführung verletzt (${String(p["what"])}). Bitte mit der Datei melden.`,
  "curve.severalStarts": () =>
    "Arbeit kommt an mehreren Stellen oder in mehreren Arten herein, sodass eine einzige Zahl für den ganzen Wertstrom keiner gerecht würde. Wählen Sie stattdessen ein Limit oder ein Seil.",
  "curve.severalEnds": () =>
    "Der Wertstrom liefert an mehreren Schritten, sodass kein einzelnes Seil ihn ganz halten kann. Wählen Sie stattdessen ein Limit oder ein Seil.",
  "curve.noWay": () => "Von da, wo Arbeit ankommt, führt kein Weg zum Kunden.",
};
