import type { Comparison } from "../../simulations/index";
import { anyName } from "../model/names";
import { own } from "../model/own";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { isBeside } from "../runs/besideComparison";
import { placedSentence } from "../words/placedSentence";
import { reasonSentence } from "../words/reason";
import { unmadeChanges } from "../words/unmadeChanges";
import { words } from "../words/words";
import { comparedName } from "./comparedName";
import type { NotRun, Report } from "./sheets/Report";

/** So many reasons are said where a map cannot be run; the check of the map says all. */
const MOST_REASONS = 3;

/** Why something could not be run, in sentences. */
export function whyNotRun(base: StreamMap, { id, problems }: NotRun): string {
  const map = id === null || own(base.scenarios, id) === undefined ? base : applyScenario(base, id).map;
  const said = problems.slice(0, MOST_REASONS).map((problem) => placedSentence(map, problem));
  const more = problems.length - said.length;
  return [...said, ...(more > 0 ? [words.report.moreReasons(more)] : [])].join(" ");
}

/** Why a report tells the figures of the drawn map and not of its runs. */
export function whyMapped({ base, picture, comparison, journey, notRun = [] }: Report): string {
  const text = words.report;
  const shown = picture.scenario?.id ?? null;
  const stopped = notRun.find(({ id }) => id === shown);
  if (stopped !== undefined) return text.mappedNotRun(whyNotRun(base, stopped));
  return comparison === null && journey === null ? text.mappedOnly : text.mappedHere;
}

/** Who is missing among those compared, each with the reason, and what of a scenario is not in its figures. */
export function leftOut({
  base,
  baseline = null,
  comparison,
  notRun = [],
  picture,
}: Pick<Report, "base" | "baseline" | "comparison" | "notRun" | "picture">): readonly string[] {
  const text = words.report;
  const broken = comparison === null ? [] : [comparison.baseline, ...comparison.scenarios];
  const compared = comparison === null ? [] : [baseline, ...comparison.scenarios.map(({ id }) => id)];
  const held = new Set([picture.scenario?.id ?? null, ...compared]);
  // Where there is nothing to hold against it, it is enough that the map says why it was not run.
  const isAlone = Object.keys(base.scenarios ?? {}).length === 0;
  return [
    ...notRun.flatMap((one) => {
      const why = whyNotRun(base, one);
      if (one.id === baseline) return isAlone ? [] : [text.baselineNotRun(comparedName(base, one.id), why)];
      return [text.notRun(comparedName(base, one.id), why)];
    }),
    ...broken.flatMap(({ id, failure }, at) =>
      failure === null
        ? []
        : [
            text.brokeOff(
              comparedName(base, at === 0 ? baseline : id),
              reasonSentence(failure, (place) => anyName(base, place)),
            ),
          ],
    ),
    ...[...held].flatMap((id) =>
      id === null || id === "" ? [] : unmadeIn(base, id, comparedName(base, id)),
    ),
  ];
}

const unmadeIn = (base: StreamMap, id: string, name: string): readonly string[] => {
  const unmade = unmadeChanges(base, id);
  return unmade.length === 0 ? [] : [words.report.unmadeOf(name, unmade)];
};

/** The start-up that all who are compared leave out, and what to think of figures elsewhere in the report that leave out another. */
export function startUps(
  comparison: Comparison,
  study: Report["study"],
  show: (hours: number) => string,
): string {
  const text = words.report;
  const { warmUpHours } = comparison;
  if (study === null) return text.startUp(show(warmUpHours));
  const { results } = study;
  return isBeside(results, comparison)
    ? text.oneStartUp(show(warmUpHours))
    : text.otherStartUp(show(warmUpHours), results.replications, show(results.warmUpHours));
}

/** What had to be taken for granted, in sentences: of the map that is shown, and of the runs of the comparison what goes beyond that. */
export function assumptionsOf({ picture: { map }, study, comparison }: Report): readonly string[] {
  const own = study?.results.assumptions ?? [];
  const known = new Set(own.map(({ code }) => code));
  const beyond = (comparison?.assumptions ?? []).filter(({ code }) => !known.has(code));
  return [...own, ...beyond].map((reason) => reasonSentence(reason, (id) => anyName(map, id)));
}
