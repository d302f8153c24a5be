import { counted } from "../counted";
import type { Words } from "../words";
import { zahl } from "./zahl";

const felder = {
  workers: (step: string) => `${step} die eigenen Personen nehmen`,
  availability: (step: string) => `${step} die eigene Verfügbarkeit nehmen`,
  outages: (step: string) => `${step} die eigenen Ausfälle nehmen`,
  setup: (step: string) => `Dem Los von ${step} das Rüsten nehmen`,
  split: (step: string) => `Die Aufteilung bei ${step} entfernen`,
  join: (step: string) => `Die Zusammenführung bei ${step} entfernen`,
  reworkTo: (step: string) => `Nacharbeit von ${step} an ${step} zurückgehen lassen`,
  foundBy: (step: string) => `Den nächsten Schritt die Fehler von ${step} finden lassen`,
  pool: (step: string) => `${step} eigene Personen geben`,
} as const;

/** Was eine Berichtigung tut, auf ihrem Knopf und bei Rückgängig. */
export const fixWords: Words["fixes"] = {
  "lead.set": ({ step, time, from }) =>
    from === "process"
      ? `LT von ${step} auf ${time} setzen, seine Bearbeitungszeit`
      : `LT von ${step} auf ${time} setzen, wie gezählt`,
  "quality.percent": ({ step, percent }) => `%C/A von ${step} auf ${zahl(percent)} % setzen`,
  "shares.scale": ({ step }) => `Die Anteile aus ${step} auf 100 % bringen`,
  "shares.rest": ({ rest, links }) =>
    links === 1
      ? `Ihr den Rest geben, ${String(rest).replace(".", ",")} %`
      : `Den Rest, ${String(rest).replace(".", ",")} %, auf die ${links} ohne Anteil verteilen`,
  "share.away": () => "Den Anteil entfernen",
  "link.away": ({ from, to }) => `Die Verbindung von ${from} nach ${to} entfernen`,
  "link.once": ({ from, to }) => `Eine Verbindung von ${from} nach ${to} behalten`,
  connect: ({ from, to }) => `${from} mit ${to} verbinden`,
  "arrivals.add": ({ step, demand }) =>
    `Bei ${step} Arbeit ankommen lassen, wie der Kunde verlangt, ${demand}`,
  "arrivals.pace": ({ demand }) => `Arbeit ankommen lassen, wie der Kunde verlangt, ${demand}`,
  "arrivals.start": ({ step }) => `Sie bei ${step} ankommen lassen`,
  "arrivals.always": () => "Nur stehen lassen, dass die Arbeit nie ausgeht",
  "step.rename": ({ name }) => `${name} nennen`,
  "field.away": ({ step, field }) => felder[field](step),
  "type.away": () => "Die Standardart daraus machen",
  "limit.raise": ({ step, limit }) => `Das WIP-Limit von ${step} auf ${limit} anheben`,
  "batch.cut": ({ step, size }) => `Das Los von ${step} auf ${size} verkleinern`,
  "change.away": () => "Diese Änderung aus dem Szenario nehmen",
  "warmUp.auto": () => "Die Anlaufzeit selbst finden lassen",
  "calendar.usual": ({ field, usual }) =>
    field === "hoursPerDay"
      ? `${usual} Stunden je Tag rechnen`
      : `${counted(usual, "Tag", "Tage")} je Woche rechnen`,
};
