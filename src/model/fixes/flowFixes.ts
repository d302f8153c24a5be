import { calendarOf, formatHours, parseRate } from "../durations";
import { addArrival, setArrival } from "../edits";
import { forgottenLinks, likelyBefore } from "../forgottenLinks";
import { connect, removeLinks, setShares } from "../linkEdits";
import { shared } from "../shares";
import { labelOf } from "../names";
import { own, withoutEntries } from "../own";
import { outgoingLinks, startSteps } from "../structure";
import type { StreamMap, TimeSpec } from "../StreamMap";
import { fix, type Fix } from "./Fix";

/** Links between two steps, by what is wrong with the link of this id. */
export function linkFixes(map: StreamMap, id: string, code: string): readonly Fix[] {
  const link = own(map.links, id);
  if (link === undefined) return [];
  const names = { from: labelOf(map, link.from), to: labelOf(map, link.to) };
  if (code === "link.twice") return [fix("link.once", names, (now) => withoutSecond(now, id))];
  if (code === "link.self" || code === "ref.step")
    return [fix("link.away", names, (now) => removeLinks(now, [id]))];
  return [];
}

/** One of two links between the same steps stays, with the shares of both. */
function withoutSecond(map: StreamMap, id: string): StreamMap {
  const second = own(map.links, id);
  if (second === undefined || map.links === undefined) return map;
  const first = outgoingLinks(map, second.from).find(
    ({ id: other, link }) => other !== id && link.to === second.to,
  );
  const rest: StreamMap = { ...map, links: withoutEntries(map.links, new Set([id])) };
  if (first?.link.share === undefined || second.share === undefined) return rest;
  const alone = outgoingLinks(rest, second.from).length === 1;
  return setShares(rest, { [first.id]: alone ? undefined : first.link.share + second.share });
}

/** Shares out of a step that do not add up; `linkId` is one of its links. */
export function shareFixes(map: StreamMap, linkId: string, code: string): readonly Fix[] {
  const from = own(map.links, linkId)?.from;
  if (from === undefined) return [];
  const step = labelOf(map, from);
  const links = outgoingLinks(map, from);
  if (code === "share.single" || code === "share.ignored")
    return [fix("share.away", { step }, (now) => setShares(now, { [linkId]: undefined }))];
  const written = links.flatMap(({ link }) => (link.share === undefined ? [] : [link.share]));
  const rest = 100 - written.reduce((sum, share) => sum + share, 0);
  const without = links.filter(({ link }) => link.share === undefined);
  if (code === "share.missing" && Number.isInteger(rest) && rest >= without.length) {
    const parts = shared(
      without.map(() => 1),
      rest,
    );
    const params = { step, rest, links: without.length };
    return [fix("shares.rest", params, (now) => setShares(now, byLink(without, parts)))];
  }
  const usual = written.length === 0 ? 1 : Math.max(1, ...written) / 2;
  const weights = links.map(({ link }) => Math.max(0, link.share ?? usual));
  return [fix("shares.scale", { step }, (now) => setShares(now, byLink(links, shared(weights, 100))))];
}

function byLink(links: readonly { readonly id: string }[], parts: readonly number[]): Record<string, number> {
  return Object.fromEntries(links.map(({ id }, index) => [id, parts[index]!]));
}

/** A step that nothing leads to, or that leads nowhere: the link that is most likely meant. */
export function connectFixes(map: StreamMap, id: string, code: string): readonly Fix[] {
  const pair =
    code === "link.forgotten"
      ? forgottenLinks(map).find(([from]) => from === id)
      : ([likelyBefore(map, id), id] as const);
  const [from, to] = pair ?? [null, id];
  if (from === null) return [];
  const names = { from: labelOf(map, from), to: labelOf(map, to) };
  return [fix("connect", names, (now) => connect(now, from, to))];
}

/** Work that nothing brings in: it may come as often as the customer asks. */
export function arrivalFixes(map: StreamMap, id: string | undefined, code: string): readonly Fix[] {
  const [start] = startSteps(map);
  const arrival = id === undefined ? undefined : own(map.arrivals, id);
  if (arrival !== undefined && id !== undefined) {
    if (code === "arrival.both")
      return [
        fix("arrivals.always", {}, (now) => setArrival(now, id, { every: undefined, size: undefined })),
      ];
    if (code === "ref.step" && start !== undefined)
      return [
        fix("arrivals.start", { step: labelOf(map, start) }, (now) => setArrival(now, id, { to: start })),
      ];
    if (code === "ref.type") return [fix("type.away", {}, (now) => setArrival(now, id, { type: undefined }))];
  }
  const takt = taktOf(map);
  if (takt === null) return [];
  const { demand } = map;
  if (code === "gap.noArrivals" && start !== undefined) {
    const params = { step: labelOf(map, start), demand: demand! };
    return [
      fix("arrivals.add", params, (now) =>
        addArrival(now, { to: start, every: { distribution: "exponential", mean: takt } }),
      ),
    ];
  }
  if (code === "arrival.never" && arrival !== undefined && id !== undefined) {
    const every: TimeSpec = { distribution: "exponential", mean: takt };
    return [fix("arrivals.pace", { demand: demand! }, (now) => setArrival(now, id, { every }))];
  }
  return [];
}

/** Demand and arrivals that contradict each other: a single arrival can come at the pace of the demand. */
export function paceFixes(map: StreamMap): readonly Fix[] {
  const takt = taktOf(map);
  const arrivals = Object.entries(map.arrivals ?? {});
  const [only] = arrivals;
  if (takt === null || only === undefined || arrivals.length > 1) return [];
  const [id, { every, size = 1 }] = only;
  const perArrival = size === 1 ? takt : formatHours(hoursOf(map)! * size, calendarOf(map));
  const next: TimeSpec =
    typeof every === "object" && "mean" in every
      ? { ...every, mean: perArrival }
      : typeof every === "object" && every.distribution !== "constant"
        ? { distribution: "exponential", mean: perArrival }
        : typeof every === "object"
          ? { ...every, value: perArrival }
          : perArrival;
  return [fix("arrivals.pace", { demand: map.demand! }, (now) => setArrival(now, id, { every: next }))];
}

function hoursOf(map: StreamMap): number | null {
  const rate = parseRate(map.demand, calendarOf(map));
  return rate === null || rate === 0 ? null : 1 / rate;
}

/** The time between two items that the customer asks for, as one would write it. */
function taktOf(map: StreamMap): string | null {
  const hours = hoursOf(map);
  return hours === null ? null : formatHours(hours, calendarOf(map));
}
