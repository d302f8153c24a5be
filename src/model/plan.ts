import { drawn } from "./drawing";
import { flowOrder } from "./structure";
import type { Improvement, StreamMap } from "./StreamMap";
import { stepsOfThing } from "./things";

export type ImprovementStatus = NonNullable<Improvement["status"]>;

/** From an idea to its end, in the order in which a plan is read: what is being done first. */
const statuses: readonly ImprovementStatus[] = ["doing", "planned", "idea", "done", "dropped"];

/** One line of the plan. */
export interface PlanLine {
  readonly id: string;
  readonly improvement: Improvement;
  readonly status: ImprovementStatus;
  /** Days from today to the due date, less than nought when it has passed; null without a date. */
  readonly dueIn: number | null;
  /** Its date has passed and it is still to be done. */
  readonly overdue: boolean;
}

export type PlanOrder = "map" | "due" | "owner" | "status";

/** Which lines are shown: those still to be done, all, the late ones, the finished ones, or those of one owner. */
export type PlanFilter = "open" | "all" | "overdue" | "done" | { readonly owner: string };

/** Whether a text is a day as the file writes it: "2027-01-31". */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/** Days since the first of March of the year 0, so that two of them can be subtracted. */
function dayNumber(day: string): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date
  );
}

/** Days from one day to another; null when one of them is none. */
export function daysBetween(from: string, to: string): number | null {
  return isDay(from) && isDay(to) ? dayNumber(to) - dayNumber(from) : null;
}

/** Whether an improvement is still to be done. */
function isOpen(status: ImprovementStatus): boolean {
  return status !== "done" && status !== "dropped";
}

/** All improvements of the map as lines of a plan, in this order; `today` is "2026-11-21". */
export function planOf(map: StreamMap, today: string, order: PlanOrder): readonly PlanLine[] {
  const lines = Object.entries(drawn(map, "improvements")).map(([id, improvement]): PlanLine => {
    const status = improvement.status ?? "idea";
    const dueIn = improvement.due === undefined ? null : daysBetween(today, improvement.due);
    return { id, improvement, status, dueIn, overdue: dueIn !== null && dueIn < 0 && isOpen(status) };
  });
  const place = placeOnMap(map);
  const first: Readonly<Record<PlanOrder, (a: PlanLine, b: PlanLine) => number>> = {
    map: () => 0,
    due: (a, b) => (a.dueIn ?? Infinity) - (b.dueIn ?? Infinity) || 0,
    owner: (a, b) => ownerKey(a).localeCompare(ownerKey(b)),
    status: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
  };
  // Those at one place stay as they were written down.
  return lines.sort((a, b) => first[order](a, b) || place(a.id) - place(b.id));
}

/** Nobody comes last. */
const ownerKey = ({ improvement }: PlanLine): string =>
  improvement.owner?.trim() ? improvement.owner.trim().toLocaleLowerCase() : "\u{10ffff}";

/** The place in the flow of what an improvement is about; those about the map as a whole come last. */
function placeOnMap(map: StreamMap): (id: string) => number {
  const order = new Map(flowOrder(map).map((id, index) => [id, index]));
  return (id) => {
    const [step] = stepsOfThing(map, `/improvements/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    return step === undefined ? order.size : (order.get(step) ?? order.size);
  };
}

/** Whether a line passes the filter. */
export function isShown({ status, overdue, improvement }: PlanLine, filter: PlanFilter): boolean {
  if (typeof filter === "object") return (improvement.owner?.trim() ?? "") === filter.owner;
  switch (filter) {
    case "open":
      return isOpen(status);
    case "done":
      return !isOpen(status);
    case "overdue":
      return overdue;
    case "all":
      return true;
  }
}

/** All who own an improvement, each once, in the order of the alphabet. */
export function ownersOf(map: StreamMap): readonly string[] {
  const owners = Object.values(drawn(map, "improvements")).map(({ owner }) => owner?.trim() ?? "");
  return [...new Set(owners)].filter((owner) => owner !== "").sort((a, b) => a.localeCompare(b));
}

/** An improvement as it is typed in one line: its name, and anywhere in it `@Anna` for the owner and a date. */
export function readImprovement(typed: string): Pick<Improvement, "name" | "owner" | "due"> {
  const owner = /(?:^|\s)@([\p{L}\p{N}][\p{L}\p{N}._-]*)/u.exec(typed);
  const date = /(?:^|\s)(\d{4}-\d{2}-\d{2})(?=\s|$)/.exec(typed);
  const due = date !== null && isDay(date[1]!) ? date : null;
  let name = typed;
  for (const found of [owner, due]) if (found !== null) name = name.replace(found[0], " ");
  name = name.replaceAll(/\s+/g, " ").trim();
  return {
    ...(name === "" ? {} : { name }),
    ...(owner === null ? {} : { owner: owner[1]! }),
    ...(due === null ? {} : { due: due[1]! }),
  };
}
