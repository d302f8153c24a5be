/** What a calibration has to say beside its figures. Times in hours, shares 0 to 1; the catalogue turns it into a sentence. */
export type Remark =
  /** A step's mapped lead time is shorter than its process time, or than that at its people's availability. */
  | {
      readonly code: "shorterThanWork";
      readonly step: string;
      readonly mapped: number;
      readonly work: number;
    }
  | {
      readonly code: "shorterThanStretched";
      readonly step: string;
      readonly mapped: number;
      readonly work: number;
      readonly availability: number;
    }
  /** More work comes than the people there can do. */
  | { readonly code: "overload"; readonly place: string; readonly people: number | null }
  /** Waiting for people, or what happens after the work, takes longer than the whole step was mapped to take. */
  | {
      readonly code: "queueTooLong";
      readonly step: string;
      readonly mapped: number;
      readonly simulated: number;
      readonly queue: number;
      readonly busy: number;
    }
  | {
      readonly code: "releaseTooLong";
      readonly step: string;
      readonly mapped: number;
      readonly simulated: number;
      readonly release: number;
    }
  /** Little's law: so many cannot be there for so long at this rate. */
  | {
      readonly code: "limitTooTight";
      readonly step: string;
      readonly mapped: number;
      readonly limit: number;
      readonly longest: number;
    }
  /** The same of a rope: so many would be needed for all that is mapped between its ends. */
  | {
      readonly code: "ropeTooTight";
      readonly rope: string;
      readonly needed: number;
      readonly limit: number;
    }
  | {
      readonly code: "inventory";
      readonly step: string;
      readonly mapped: number;
      readonly count: number;
      readonly hours: number;
      readonly between: number;
    }
  | { readonly code: "inventoryTime"; readonly step: string; readonly mapped: number; readonly hours: number }
  /** Not contradictions, but what a person should know. */
  | { readonly code: "noLeadTime"; readonly steps: readonly string[] }
  | { readonly code: "notReached"; readonly off: number; readonly steps: readonly string[] }
  | { readonly code: "throughputFell"; readonly share: number }
  | { readonly code: "sameOwner"; readonly owner: string; readonly steps: readonly string[] }
  | {
      readonly code: "notBy";
      readonly step: string;
      readonly way: "availability" | "cadence";
      readonly why: "pool" | "cadence";
    };

/** The remarks that say that a map contradicts itself. */
const contradictions: ReadonlySet<Remark["code"]> = new Set([
  "shorterThanWork",
  "shorterThanStretched",
  "overload",
  "queueTooLong",
  "releaseTooLong",
  "limitTooTight",
  "ropeTooTight",
  "inventory",
  "inventoryTime",
]);

/** Whether a remark says that the map contradicts itself. */
export function isContradiction(remark: Remark): boolean {
  return contradictions.has(remark.code);
}
