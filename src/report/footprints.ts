import type { Constraint } from "../../simulations/index";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import type { DrumBufferRope, FocusRound } from "../runs/focus/Journey";
import { placesOf } from "../runs/focus/Move";
import { constraintPlace } from "../words/constraintPlace";

/** Where the constraint was in a round of the walk. */
export interface Footprint {
  readonly number: number;
  /** Its steps; none where it is no place of the map. */
  readonly steps: readonly string[];
  /** Demand is the constraint: it stands at the customer. */
  readonly atCustomer: boolean;
  /** What it is called. */
  readonly place: string;
}

/** The constraint's walk, round by round, and where it has come to in the end. */
export function footprintsOf(map: StreamMap, rounds: readonly FocusRound[]): Footprint[] {
  const last = rounds.at(-1)?.repeat;
  const found = rounds.map(({ identify }) => identify.constraint);
  const all = last?.moved ? [...found, last.constraint] : found;
  return all.map((constraint, at) => ({
    number: at + 1,
    steps: stepsOf(map, constraint),
    atCustomer: constraint.kind === "market",
    place: constraintPlace(map, constraint),
  }));
}

function stepsOf(map: StreamMap, constraint: Constraint): readonly string[] {
  const { steps, rule } = placesOf(map, constraint);
  if (rule === null) return steps;
  const step = rule.kind === "rope" ? own(map.ropes, rule.id)?.from : rule.id;
  return step === undefined ? [] : [step];
}

/** Drum, buffer and rope of the last of these rounds that tied or kept a rope; null: none did. */
export function ropeOf(rounds: readonly FocusRound[]): (DrumBufferRope & { readonly round: number }) | null {
  const at = rounds.findLastIndex((round) => round.subordinate.rope !== null);
  const rope = rounds[at]?.subordinate.rope ?? null;
  return rope === null ? null : { ...rope, round: at + 1 };
}
