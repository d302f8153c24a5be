import type { Effect, Journey, Proposal } from "./Journey";
import type { Offer } from "./offerStep";
import { endOf, journeyOf, nextStep, standStill, type Walk } from "./Walk";

/** One step of a walk that a person leads: the walk after it, and what it was kept as. */
export interface Stage {
  readonly walk: Walk;
  /** What had been offered there; null for a look at the whole. */
  readonly offer: Offer | null;
  /** The scenario that it became; null where nothing was changed. */
  readonly scenario: string | null;
}

/** A walk that a person leads: the steps done, and the one at hand. */
export interface Guide {
  /** The earliest first; never empty once the constraint has been found. */
  readonly stages: readonly Stage[];
  /** Steps whose scenarios are gone by undo: they come back with redo. */
  readonly ahead: readonly Stage[];
  /** What can be done now, as the person has set it; null: nothing yet, or the round is over. */
  readonly offer: Offer | null;
  /** What all that is picked does together; null: nothing is picked, or it is not known yet. */
  readonly together: Effect | null;
  readonly busy: "looking" | "trying" | "taking" | null;
}

export const noGuide: Guide = { stages: [], ahead: [], offer: null, together: null, busy: null };

/** The walk as it stands; null: nothing has been found yet. */
export const walkAtHand = ({ stages }: Pick<Guide, "stages">): Walk | null => stages.at(-1)?.walk ?? null;

/** The walk as a journey; where nothing is left to be done it is at its end. */
export function journeySoFar(walk: Walk): Journey {
  const again = walk.done.repeat?.results;
  if (nextStep(walk) === null) return journeyOf(walk, (again && endOf(again)) ?? "end.underWay", true);
  const end = endOf(walk.found);
  return end === null ? journeyOf(walk, "end.underWay", true) : journeyOf(standStill(walk), end, true);
}

/** The stages whose scenarios are there, up to the first that is gone, and those behind it. */
export function stagesThatStand(
  all: readonly Stage[],
  exists: (scenario: string) => boolean,
): readonly [stages: readonly Stage[], ahead: readonly Stage[]] {
  const gone = all.findIndex(({ scenario }) => scenario !== null && !exists(scenario));
  return gone < 0 ? [all, []] : [all.slice(0, gone), all.slice(gone)];
}

/** An offer with one proposal in place of another. */
export const withProposal = (offer: Offer, at: number, proposal: Proposal): Offer => ({
  ...offer,
  proposals: offer.proposals.map((one, index) => (index === at ? proposal : one)),
});
