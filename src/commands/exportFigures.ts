import type { Study } from "../../simulations/index";
import { tellsScenarios } from "../report/ExportOrder";
import type { NotRun, Report } from "../report/sheets/Report";
import { isBeside } from "../runs/besideComparison";
import { reasonsNotToRun } from "../stores/checkMap";
import { isCompareStale, mapOfCompared, type Compare, type Compared } from "../stores/compareStore";
import { isJourneyStale } from "../stores/focusStore";
import { isStale, shownMap, shownStudy } from "../stores/runStore";
import type { Stores } from "../stores/stores";
import { besideKey, transientKey, type BesideOf } from "../stores/studyStores";
import type { ExportChoice } from "./exportActions";

/** The study of the very map that is shown; "stale": there is one of the map as it was. */
function studyAtHand(stores: Stores): Study | "stale" | null {
  const run = stores.run.getState();
  const study = shownStudy(run);
  if (study === null) return null;
  return !isStale(run) && run.progress?.partial == null && shownMap(run) !== null ? study : "stale";
}

/** The comparison on the sheet, where all its runs are made and nothing was changed since. */
function comparisonAtHand(stores: Stores): Compare | null {
  const compare = stores.compare.getState();
  const { result } = compare;
  const isReady = result !== null && !result.provisional;
  return isReady && !isCompareStale(compare, stores.document.getState().base) ? result : null;
}

/** Whether the walk through the five steps can be taken along. */
function journeyAtHand(stores: Stores): "fresh" | "stale" | "none" {
  const focus = stores.focus.getState();
  if (focus.status === "walking" || (focus.journey?.rounds.length ?? 0) === 0) return "none";
  return isJourneyStale(focus, stores.document.getState().base) ? "stale" : "fresh";
}

/** Whether scenarios have a place in what was chosen. */
export const tellsOf = ({ kind, sections }: ExportChoice): boolean =>
  tellsScenarios({
    kind: kind === "poster" ? "pdf" : kind,
    poster: kind === "poster",
    table: "steps",
    sections,
  });

/** Who was compared: the baseline, then all held against it. */
export const sidesOf = ({ baseline, comparison }: Compare): readonly Compared[] => [
  baseline,
  ...comparison.scenarios.map(({ id }) => (id === "" ? null : id)),
];

/**
 * What is still to be simulated so that a report which tells of a comparison has one figure for one thing, and says what holds the
 * stream back: the map that is shown, over the runs of the comparison (and its hours, where it is one of those
 * compared). Null: nothing is missing.
 */
export function studyWanted(stores: Stores, choice: ExportChoice): BesideOf | null {
  const { map, scenario } = stores.document.getState();
  const compared = tellsOf(choice) ? comparisonAtHand(stores) : null;
  if (compared === null || reasonsNotToRun(map).length > 0) return null;
  const study = studyAtHand(stores);
  const known = study === "stale" ? null : study;
  const { comparison } = compared;
  if (sidesOf(compared).includes(scenario))
    return known !== null && isBeside(known.results, comparison) ? null : { map, runs: comparison };
  const { seed, replications } = comparison;
  const isAlike = known?.results.seed === seed && known.results.replications === replications;
  return isAlike ? null : { map, runs: { seed, replications } };
}

/** What was found of what is still to be simulated; null: nothing yet. */
export function studyFound(stores: Stores, wanted: BesideOf): Study | null {
  const { of, result, status } = stores.beside.getState();
  return status === "done" && of !== null && besideKey(of) === besideKey(wanted) ? result : null;
}

/** Simulates what is still wanted, unless that is under way or was tried already, and waits until it has ended. */
export async function simulateBeside(stores: Stores, wanted: BesideOf): Promise<void> {
  const { of, status, begin } = stores.beside.getState();
  if (of === null || besideKey(of) !== besideKey(wanted) || status === "cancelled") {
    await begin(wanted);
    return;
  }
  if (status !== "running") return;
  await new Promise<void>((resolve) => {
    const stop = stores.beside.subscribe((now) => {
      if (now.status === "running") return;
      stop();
      resolve();
    });
  });
}

/** All figures that go into an export: those of the map that is shown, and of what it is compared with. */
export interface ExportFigures extends Pick<
  Report,
  "comparison" | "baseline" | "notRun" | "transient" | "journey"
> {
  readonly study: (NonNullable<Report["study"]> & Pick<Study, "trace">) | null;
  /** There are figures of the map as it was, which are not taken along. */
  readonly isOld: boolean;
  readonly journeyIsOld: boolean;
  /** Who was left out of the comparison by choice. */
  readonly leftOut: readonly Compared[];
}

/** The figures for an export, from what is on the screen. Those of a map that was changed since are not taken along. */
export function figuresFor(stores: Stores, choice: ExportChoice): ExportFigures {
  const { map, scenario } = stores.document.getState();
  const compared = tellsOf(choice) ? comparisonAtHand(stores) : null;
  const wanted = studyWanted(stores, choice);
  const known = studyAtHand(stores);
  const own = known === "stale" ? null : known;
  const study = wanted === null ? own : (studyFound(stores, wanted) ?? asCompared(compared, scenario));
  const walked = journeyAtHand(stores);
  const { journey, ofMap } = stores.focus.getState();
  const { leftOut, notRun } = stores.compare.getState();
  const stopped = Object.entries(compared === null ? {} : notRun).map(([id, problems]): NotRun => ({
    id: id === "" ? null : id,
    problems,
  }));
  const problems = stopped.some(({ id }) => id === scenario) ? [] : reasonsNotToRun(map);
  return {
    study,
    isOld: study === null && known === "stale",
    comparison: compared?.comparison ?? null,
    baseline: compared?.baseline ?? null,
    notRun: problems.length === 0 ? stopped : [...stopped, { id: scenario, problems }],
    leftOut: compared === null ? [] : leftOut,
    ...(compared === null ? {} : transientAtHand(stores)),
    journey: walked === "fresh" && journey !== null && ofMap !== null ? { map: ofMap, journey } : null,
    journeyIsOld: walked === "stale",
  };
}

/** What a comparison says of one of its maps: all but what holds it back. */
function asCompared(compared: Compare | null, scenario: Compared): ExportFigures["study"] {
  if (compared === null) return null;
  const { baseline, scenarios } = compared.comparison;
  const side = [baseline, ...scenarios][sidesOf(compared).indexOf(scenario)];
  return side === undefined || side.results === null
    ? null
    : {
        results: side.results,
        leadTimeHistogram: side.leadTimeHistogram,
        deployments: null,
        trace: null,
      };
}

/** What was found of the change of a scenario, where neither it nor the current state was changed since. */
function transientAtHand(stores: Stores): Pick<Report, "transient"> {
  const { of, result, status } = stores.transient.getState();
  const { base } = stores.document.getState();
  if (of === null || result === null || status !== "done") return {};
  const now = { ...of, base, map: mapOfCompared(base, of.scenario) };
  return transientKey(of) === transientKey(now)
    ? { transient: { scenario: of.scenario, found: result } }
    : {};
}
