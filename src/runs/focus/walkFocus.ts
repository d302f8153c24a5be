import { FocusBench, type BenchOptions } from "./FocusBench";
import type { ChangingStep, Journey, JourneyEnd } from "./Journey";
import { changingSteps } from "./Journey";
import { offerStep } from "./offerStep";
import { nextRound, takeStep } from "./takeStep";
import type { StreamMap } from "../../model/StreamMap";
import { beginWalk, endOf, journeyOf, standStill, type FocusBounds, type Walk } from "./Walk";

export interface FocusOptions extends BenchOptions, FocusBounds {
  /** Told as the walk goes on, with the rounds that are over. */
  readonly onProgress?: (round: number, phase: FocusPhase, sofar: Journey) => void;
}

export type FocusPhase = "identify" | ChangingStep;

/**
 * Walks the five focusing steps by itself: finds the constraint by measured effect, tries what costs little there and
 * keeps what helps, ties release to it, adds capacity within bounds, and looks again. Everything that is kept has been
 * simulated with the same luck as the step before. The map must have passed the checks that a study asks for.
 */
export async function walkFocus(map: StreamMap, options: FocusOptions): Promise<Journey> {
  const bench = new FocusBench(options);
  const tell = (phase: FocusPhase, walk: Walk | null): void => {
    const sofar =
      walk === null
        ? { rounds: [], changes: [], ended: "end.underWay" as const, people: 0 }
        : journeyOf(walk, "end.underWay", false);
    options.onProgress?.(sofar.rounds.length + 1, phase, sofar);
  };
  tell("identify", null);
  let walk = beginWalk(map, await bench.study(map));
  for (;;) {
    const end = endOf(walk.found);
    if (end !== null) return journeyOf(standStill(walk), end, true);
    for (const step of changingSteps) {
      tell(step, walk);
      const offer = await offerStep(bench, walk, step, options, "itself");
      walk = await takeStep(bench, walk, offer, offer.nothing ?? "nothing.noHelp");
    }
    const ended = endOfRound(walk, options.rounds);
    if (ended !== null) return journeyOf(walk, ended, true);
    walk = await nextRound(bench, walk);
  }
}

/** Why the journey is over with this round; null: it goes on. */
function endOfRound({ rounds, done }: Walk, most: number): JourneyEnd | null {
  const changed = changingSteps.some((name) => (done[name]?.changes.length ?? 0) > 0);
  if (!changed) return "end.nothingHelps";
  return rounds.length + 1 < most ? null : (endOf(done.repeat!.results) ?? "end.rounds");
}
