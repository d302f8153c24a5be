import type { Problem } from "./Problem";

/** A step as a sentence names it: by its name, and by its id where it has none. */
export interface StepNamed {
  readonly step: string;
}

/** A value as it was found in the file. */
export interface Found {
  readonly found: unknown;
}

/** What the shape of the file wants at a place. */
export type Expectation =
  | "text"
  | "duration"
  | "time"
  | "number"
  | "yesNo"
  | "object"
  | "collection"
  | "list"
  | "pair"
  | "place"
  | "id"
  | "durationOrNumber"
  | "durationOrAuto"
  | "all"
  | "batchMode"
  | "idOrNothing";

/** Every code that a problem may have, with the parameters that its sentence needs. */
export interface ProblemParams {
  // The file as a text
  readonly "file.empty": object;
  readonly "file.tooLarge": { readonly megabytes: number; readonly most: number };
  readonly "file.conflict": { readonly line: number };
  readonly "file.notJson": {
    readonly line: number;
    readonly column: number;
    readonly found: string;
    readonly expected: JsonExpectation;
  };
  readonly "file.tooDeep": { readonly line: number; readonly most: number };
  readonly "file.infinite": Found & { readonly line: number; readonly column: number };
  readonly "file.duplicateKey": { readonly key: string; readonly line: number };
  readonly "file.imprecise": { readonly found: string; readonly kept: string; readonly line: number };
  readonly "file.notObject": Found;
  readonly "file.notMillrace": Found;
  readonly "file.version": Found;
  readonly "file.newer": { readonly found: number; readonly known: number };
  // Its shape
  readonly "shape.missing": { readonly field: string; readonly expected: Expectation };
  readonly "shape.type": Found & { readonly expected: Expectation };
  readonly "shape.emptyId": { readonly collection: string };
  readonly "repair.null": { readonly field: string };
  readonly "repair.number": Found & { readonly kept: number };
  // Times and numbers
  readonly "time.duration": Found;
  readonly "time.shape": Found;
  readonly "time.unknown": Found;
  readonly "time.missing": { readonly distribution: string; readonly field: string };
  readonly "time.order": { readonly distribution: string };
  readonly "time.cv": Found & { readonly most: number };
  readonly "time.empty": Found;
  readonly "time.zero": Found;
  readonly "time.absurd": Found & { readonly years: number };
  readonly "number.range": {
    readonly found: number;
    readonly least: number;
    readonly most: number | null;
    readonly above?: boolean;
    readonly below?: boolean;
  };
  readonly "number.whole": { readonly found: number; readonly least: number; readonly most: number | null };
  readonly "calendar.hours": Found;
  readonly "calendar.days": Found;
  readonly "demand.rate": Found;
  readonly "spread.absurd": { readonly found: number };
  // References
  readonly "ref.step": Found;
  readonly "ref.pool": Found;
  readonly "ref.type": Found;
  readonly "ref.scenario": Found;
  readonly "ref.measure": Found;
  // The flow
  readonly "link.self": StepNamed;
  readonly "link.twice": { readonly from: string; readonly to: string };
  readonly "share.sum": StepNamed & { readonly sum: number };
  readonly "share.single": StepNamed & { readonly found: number };
  readonly "share.missing": StepNamed & { readonly to: string };
  readonly "share.ignored": StepNamed;
  readonly "flow.noExit": { readonly steps: readonly string[] };
  readonly "flow.unreached": StepNamed;
  readonly "lead.short": StepNamed & { readonly process: string; readonly lead: string };
  readonly "quality.never": StepNamed;
  readonly "quality.fraction": StepNamed & { readonly found: number; readonly percent: number };
  readonly "split.one": StepNamed;
  readonly "split.end": StepNamed & { readonly end: string };
  readonly "split.joins": StepNamed & { readonly joins: readonly string[] };
  readonly "split.within": StepNamed & { readonly outer: string; readonly join: string };
  readonly "split.back": StepNamed;
  readonly "split.rework": StepNamed & {
    readonly finder: string;
    readonly to: string;
    readonly split: string;
  };
  readonly "join.noSplit": StepNamed;
  readonly "pool.ignored": StepNamed & { readonly field: string; readonly pool: string };
  // Rules of release and batching
  readonly "arrival.never": { readonly arrival: string };
  readonly "arrival.both": { readonly arrival: string; readonly field: string };
  readonly "arrival.unlimited": { readonly arrival: string; readonly step: string };
  readonly "limit.loop": { readonly places: readonly string[] };
  readonly "batch.overLimit": StepNamed & { readonly size: number; readonly limit: number };
  readonly "batch.fillRope": {
    readonly steps: readonly string[];
    readonly held: number;
    readonly limit: number;
    readonly rope: string;
  };
  readonly "batch.overRope": StepNamed & {
    readonly size: number;
    readonly limit: number;
    readonly rope: string;
  };
  readonly "batch.setupIgnored": StepNamed;
  readonly "span.noPath": { readonly from: string; readonly to: string };
  // Goals, experiment, scenarios
  readonly "goal.target": object;
  readonly "goal.per": Found;
  readonly "goal.percentileIgnored": { readonly measure: string };
  readonly "goal.value": Found & { readonly measure: string };
  readonly "experiment.warmUp": { readonly warmUp: string; readonly horizon: string };
  readonly "scenario.unknown": { readonly id: string };
  readonly "scenario.cycle": { readonly id: string };
  readonly "change.malformed": Found;
  readonly "change.unsupported": Found;
  readonly "change.pointer": Found;
  readonly "change.missing": { readonly path: string };
  readonly "change.noParent": { readonly path: string; readonly parent: string };
  readonly "change.whole": { readonly path: string };
  // What a simulation needs beyond a right map
  readonly "gap.noSteps": object;
  readonly "gap.noArrivals": object;
  readonly "gap.processTime": StepNamed;
  readonly "gap.outages": { readonly place: string; readonly outages: number; readonly most: number };
  readonly "gap.tooMuch": { readonly items: number; readonly most: number };
  // What a good listener would ask while the map is drawn
  readonly "link.forgotten": StepNamed & { readonly next: string };
  readonly "name.twice": StepNamed;
  readonly "demand.arrivals": { readonly demand: string; readonly takt: string; readonly between: string };
  readonly "inventory.lead": StepNamed & {
    readonly count: number;
    readonly expected: string;
    readonly lead: string;
  };
  readonly "ask.figures": StepNamed & {
    readonly missing: readonly ("leadTime" | "percentCompleteAccurate")[];
  };
}

export type ProblemCode = keyof ProblemParams;

/** What JSON wants where it breaks off. */
export type JsonExpectation =
  | "value"
  | "key"
  | "colon"
  | "commaOrBrace"
  | "commaOrBracket"
  | "end"
  | "string"
  | "number"
  | "escape";

/** A problem whose code and parameters belong together. */
export function problem<Code extends ProblemCode>(
  severity: Problem["severity"],
  path: string,
  code: Code,
  params: ProblemParams[Code],
): Problem {
  return { severity, path, code, params: params as Problem["params"] };
}
