import type { Results } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import type { ChangingStep, FocusRound, Journey, JourneyEnd, NothingDone } from "./Journey";
import { changingSteps } from "./Journey";
import { nothingDone } from "./stepDone";

/** What the walk may do. */
export interface FocusBounds {
  /** Most rounds of the five steps. */
  readonly rounds: number;
  /** Most people that may be taken on, over all rounds. */
  readonly people: number;
  /** The most that all of it may cost; null: nobody said. */
  readonly money: number | null;
  /** No batch is made smaller than this. */
  readonly smallestBatch: number;
}

/** The walk at one moment: a value, so that one can go back to it. */
export interface Walk {
  /** The map as it stands now. */
  readonly map: StreamMap;
  /** What was found at the beginning of the round at hand. */
  readonly found: Results;
  /** Rounds that are over. */
  readonly rounds: readonly FocusRound[];
  /** What is done of the round at hand. */
  readonly done: Partial<Pick<FocusRound, ChangingStep>>;
  /** Whether release is tied to the constraint: what was sized for it has to be sized anew. */
  readonly tied: boolean;
  /** Steps whose work has been automated: that can be done once. */
  readonly automated: ReadonlySet<string>;
  readonly people: number;
}

/** A walk that has not done anything yet. */
export function beginWalk(map: StreamMap, found: Results): Walk {
  return { map, found, rounds: [], done: {}, tied: false, automated: new Set(), people: 0 };
}

/** The step that comes next; null: the round is over. */
export const nextStep = ({ done }: Walk): ChangingStep | null =>
  changingSteps.find((name) => done[name] === undefined) ?? null;

/** The steps of a round in which nothing is done, for this reason. */
function undone(reason: NothingDone, found: Results): Pick<FocusRound, ChangingStep> {
  const nothing = nothingDone(reason, found);
  return {
    exploit: { ...nothing, account: [] },
    subordinate: { ...nothing, rope: null },
    elevate: nothing,
    repeat: { ...nothing, constraint: found.constraint, results: found, moved: false },
  };
}

/** The round at hand as it stands, what is not done yet said to be so. */
export function roundSoFar({ found, done }: Walk): FocusRound {
  const identify = { constraint: found.constraint, results: found };
  return { identify, ...undone("nothing.notYet", found), ...done };
}

/** The walk as a journey that can be looked at, kept and reported. */
export function journeyOf(walk: Walk, ended: JourneyEnd, withOpen: boolean): Journey {
  const rounds = withOpen ? [...walk.rounds, roundSoFar(walk)] : walk.rounds;
  return {
    rounds,
    changes: rounds.flatMap((round) => changingSteps.flatMap((name) => round[name].changes)),
    ended,
    people: walk.people,
  };
}

/** Why there is nothing to be done about what was found; null: there is. */
export function endOf({ constraint, goals }: Results): JourneyEnd | null {
  if (constraint.kind === "market") return "end.market";
  const all = Object.values(goals);
  if (all.length > 0 && all.every(({ met }) => met)) return "end.goals";
  return constraint.kind === "unknown" ? "end.unknown" : null;
}

/** A round in which there is nothing to be done. */
export function standStill(walk: Walk): Walk {
  return { ...walk, done: undone("nothing.ended", walk.found) };
}
