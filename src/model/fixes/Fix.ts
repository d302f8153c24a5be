import type { StreamMap } from "../StreamMap";

/** What each fix says that it does: its code, with what the sentence needs. */
export interface FixParams {
  readonly "lead.set": { readonly step: string; readonly time: string; readonly from: "process" | "count" };
  readonly "quality.percent": { readonly step: string; readonly percent: number };
  readonly "shares.scale": { readonly step: string };
  readonly "shares.rest": { readonly step: string; readonly rest: number; readonly links: number };
  readonly "share.away": { readonly step: string };
  readonly "link.away": { readonly from: string; readonly to: string };
  readonly "link.once": { readonly from: string; readonly to: string };
  readonly connect: { readonly from: string; readonly to: string };
  readonly "arrivals.add": { readonly step: string; readonly demand: string };
  readonly "arrivals.pace": { readonly demand: string };
  readonly "arrivals.start": { readonly step: string };
  readonly "arrivals.always": object;
  readonly "step.rename": { readonly step: string; readonly name: string };
  readonly "field.away": {
    readonly step: string;
    readonly field:
      | "workers"
      | "availability"
      | "outages"
      | "setup"
      | "split"
      | "join"
      | "reworkTo"
      | "foundBy"
      | "pool";
  };
  readonly "type.away": object;
  readonly "limit.raise": { readonly step: string; readonly limit: number };
  readonly "batch.cut": { readonly step: string; readonly size: number };
  readonly "change.away": object;
  readonly "warmUp.auto": object;
  readonly "calendar.usual": { readonly field: "hoursPerDay" | "daysPerWeek"; readonly usual: number };
}

export type FixCode = keyof FixParams;

/** Something that mends a problem: what it does in words (a code of the catalogue), and the one edit that does it. */
export interface Fix {
  readonly code: FixCode;
  readonly params: FixParams[FixCode];
  readonly edit: (map: StreamMap) => StreamMap;
}

/** A fix whose code and parameters belong together. */
export function fix<Code extends FixCode>(code: Code, params: FixParams[Code], edit: Fix["edit"]): Fix {
  return { code, params, edit };
}
