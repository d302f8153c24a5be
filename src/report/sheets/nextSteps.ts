import type { ScenarioComparison } from "../../../simulations/index";
import { drawn } from "../../model/drawing";
import { calendarOf } from "../../model/durations";
import { byId } from "../../model/own";
import type { Improvement, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { comparedName, underOf } from "../comparedName";
import type { PageFlow } from "../page/PageFlow";
import { timeUnitFor } from "../timeUnit";
import { compact, differenceText, hoursPerWeek } from "./figuresText";
import type { Report } from "./Report";

const text = words.report;

/** So many scenarios are named of a kind; the others are counted. */
const MOST_NAMED = 4;

/** Open improvements: what is being done first, then what is planned, each by its date. */
export function openImprovements(map: StreamMap): readonly Improvement[] {
  const rank: Readonly<Record<string, number>> = { doing: 0, planned: 1, idea: 2 };
  return Object.entries(drawn(map, "improvements"))
    .filter(([, { status }]) => status !== "done" && status !== "dropped")
    .sort(
      ([a, one], [b, two]) =>
        (rank[one.status ?? "idea"] ?? 2) - (rank[two.status ?? "idea"] ?? 2) ||
        byId(one.due ?? "9999", two.due ?? "9999") ||
        byId(a, b),
    )
    .map(([, improvement]) => improvement);
}

/** What to do next: what stands in the plan, with what its scenarios bring, and what else the comparison speaks for. */
export function nextSteps(flow: PageFlow, report: Report): void {
  const { base, comparison } = report;
  const open = openImprovements(base).slice(0, 4);
  const better = betterOf(report);
  const more = moreOf(report, new Set(better.map(({ id }) => id)));
  const tried = comparison !== null && comparison.scenarios.some(({ id }) => id !== "");
  if (open.length === 0 && !tried) return;
  flow.heading(2, text.next, 40);
  if (open.length > 0)
    flow.list(
      open.map(({ name, owner, due, scenario }) => {
        const item = text.nextItem(
          name?.trim() || words.plan.unnamed,
          owner?.trim() || words.plan.noOwner,
          due?.trim() || words.plan.noDue,
        );
        const found = better.find(({ id }) => id === scenario);
        if (found?.gain != null) return text.nextGain(item, found.gain);
        const raised = more.find(({ id }) => id === scenario);
        return raised === undefined ? item : raised.judged(text.nextMore(item, raised.gain));
      }),
    );
  const planned = new Set(open.map(({ scenario }) => scenario));
  const others = better.filter(({ id, gain }) => gain === null || !planned.has(id));
  const raising = more.filter(({ id }) => !planned.has(id));
  const { baseline = null } = report;
  const than = baseline === null ? null : comparedName(base, baseline);
  const item = (id: string, gain: string | null): string =>
    text.triedItem(comparedName(base, id), underOf(base, id), gain);
  if (others.length > 0) {
    flow.paragraph(text.triedAndBetter(than));
    flow.list(named(others.map(({ id, gain }) => item(id, gain))));
  }
  if (raising.length > 0) {
    flow.paragraph(text.triedAndMore(than));
    flow.list(named(raising.map(({ id, gain, judged }) => judged(item(id, gain)))));
  }
  if (tried && better.length === 0 && more.length === 0)
    flow.paragraph(nothingKeepsUp(report) ? text.nothingKeepsUp(than) : text.nothingTriedHelps(than));
  if (open.length === 0) flow.paragraph(text.nothingPlanned);
}

/** The first, and how many more there are: a list that ends without a word looks whole. One that is left is named. */
function named(items: readonly string[]): readonly string[] {
  const more = items.length - MOST_NAMED;
  return more <= 1 ? items : [...items.slice(0, MOST_NAMED), text.moreScenarios(more)];
}

/** Whether neither the baseline nor anything that was tried keeps up, so that no lead time can be held against another. */
function nothingKeepsUp({ comparison }: Report): boolean {
  if (comparison === null) return false;
  return [comparison.baseline, ...comparison.scenarios].every(({ results }) => results?.unstable === true);
}

/**
 * The scenarios that deliver detectably more, beyond those that are named for their lead time, the largest gain first, each
 * with what has to be said beside it. Who delivers more only because it drowns in work is none of them.
 */
function moreOf(
  { base, comparison }: Report,
  named: ReadonlySet<string>,
): readonly { readonly id: string; readonly gain: string; readonly judged: (item: string) => string }[] {
  const isFlooded = comparison?.baseline.results?.unstable === true;
  return (comparison?.scenarios ?? [])
    .filter(({ id, figures, results }) => {
      const drowns = results?.unstable === true && !isFlooded;
      return id !== "" && !named.has(id) && !drowns && figures.throughputPerHour.verdict === "better";
    })
    .sort((a, b) => gainOf(b) - gainOf(a) || byId(a.id, b.id))
    .map(({ id, figures, results }) => {
      const { value, spread } = compact(
        differenceText(figures.throughputPerHour.difference, 1 / hoursPerWeek(base), text.perWeek),
      );
      const isLonger = figures.leadTimeMeanHours.verdict === "worse";
      const plain = (item: string): string => item;
      const judged = results?.unstable === true ? text.stillTooMuch : isLonger ? text.longerTime : plain;
      return { id, gain: `${value} ${spread}`.replaceAll(" ", "\u00a0"), judged };
    });
}

const gainOf = ({ figures }: ScenarioComparison): number => figures.throughputPerHour.difference.mean ?? 0;

/** The scenarios that shorten lead time detectably, the largest gain first; null: it keeps up and the baseline does not, better by no number. */
function betterOf({
  base,
  comparison,
}: Report): readonly { readonly id: string; readonly gain: string | null }[] {
  const size = (mean: number | null): number => mean ?? -Number.MAX_VALUE;
  return (comparison?.scenarios ?? [])
    .filter(({ id, figures }) => id !== "" && figures.leadTimeMeanHours.verdict === "better")
    .map(({ id, figures: { leadTimeMeanHours: found } }) => ({ id, found, difference: found.difference }))
    .sort((a, b) => size(a.difference.mean) - size(b.difference.mean) || byId(a.id, b.id))
    .map(({ id, found, difference }) => {
      if (difference.mean === null) return { id, gain: null };
      // In the unit in which the tables show it.
      const { symbol, hours } = timeUnitFor(found.baseline.mean ?? difference.mean, calendarOf(base));
      const { value, spread } = compact(differenceText(difference, hours, words.results.units[symbol]));
      return { id, gain: `${value} ${spread}`.replaceAll(" ", "\u00a0") };
    });
}
