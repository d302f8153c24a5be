import {
  calendarOf,
  meanHours,
  mostSpread,
  parseDuration,
  parseRate,
  parseTime,
  processTimeOf,
  timeFaults,
} from "../../model/durations";
import { formatHours } from "../../model/durations";
import type { Calendar } from "../../model/durations";
import { labelOf } from "../../model/names";
import { mostPeople, percentOf } from "../../model/quickFigures";
import type { Outages, Step, StreamMap, TimeSpec } from "../../model/StreamMap";
import type { Report } from "./Report";

type Keys = readonly (string | number)[];

/** Longer than this is a slip of the keyboard: working hours of fifty years. */
const absurdYears = 50;
const absurdHours = absurdYears * 52 * 40;
const absurdSpread = 10;

/** Every duration, distribution, number and percentage on its own. */
export function checkFigures(map: StreamMap, report: Report): void {
  const { hoursPerDay, daysPerWeek } = map.calendar ?? {};
  if (hoursPerDay !== undefined && !(hoursPerDay > 0 && hoursPerDay <= 24)) {
    report("error", ["calendar", "hoursPerDay"], "calendar.hours", { found: hoursPerDay });
  }
  if (daysPerWeek !== undefined && !(daysPerWeek > 0 && daysPerWeek <= 7)) {
    report("error", ["calendar", "daysPerWeek"], "calendar.days", { found: daysPerWeek });
  }
  const calendar = calendarOf(map);
  const figures = new Figures(calendar, report);
  figures.range(["variability"], map.variability, 0, mostSpread);
  if (map.variability !== undefined && map.variability > absurdSpread)
    report("warning", ["variability"], "spread.absurd", { found: map.variability });
  if (map.demand !== undefined && !((parseRate(map.demand, calendar) ?? 0) > 0))
    report("error", ["demand"], "demand.rate", { found: map.demand });

  for (const [id, pool] of Object.entries(map.pools ?? {})) {
    figures.whole(["pools", id, "size"], pool.size, 1, mostPeople);
    figures.share(["pools", id, "availability"], pool.availability);
    figures.outages(["pools", id, "outages"], pool.outages);
  }
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    figures.time(["arrivals", id, "every"], arrival.every, "some");
    figures.whole(["arrivals", id, "size"], arrival.size, 1, 1_000_000);
  }
  for (const [id, step] of Object.entries(map.steps)) checkStep(map, id, step, figures, report);
  for (const [id, link] of Object.entries(map.links ?? {}))
    figures.range(["links", id, "share"], link.share, 0, 100);
  for (const [id, rope] of Object.entries(map.ropes ?? {}))
    figures.whole(["ropes", id, "limit"], rope.limit, 1, null);
}

function checkStep(map: StreamMap, id: string, step: Step, figures: Figures, report: Report): void {
  const at = (...keys: (string | number)[]): Keys => ["steps", id, ...keys];
  figures.duration(at("leadTime"), step.leadTime);
  figures.time(at("processTime"), step.processTime);
  figures.range(at("percentCompleteAccurate"), step.percentCompleteAccurate, 0, 100);
  figures.whole(at("workers"), step.workers, 1, mostPeople);
  const accurate = step.percentCompleteAccurate ?? 0;
  if (accurate > 0 && accurate < 1)
    report("warning", at("percentCompleteAccurate"), "quality.fraction", {
      step: labelOf(map, id),
      found: accurate,
      percent: percentOf(accurate),
    });
  figures.share(at("availability"), step.availability);
  figures.whole(at("wipLimit"), step.wipLimit, 1, null);
  figures.time(at("wait"), step.wait);
  figures.whole(at("batch", "size"), step.batch?.size, 1, null);
  figures.time(at("batch", "setup"), step.batch?.setup);
  figures.duration(at("batch", "atMost"), step.batch?.atMost);
  figures.duration(at("cadence"), step.cadence, "some");
  figures.range(at("rework", "effort"), step.rework?.effort, 0, null);
  figures.outages(at("outages"), step.outages);
  figures.range(at("switchCost"), step.switchCost, 0, null);
  for (const [spawn, { chance, after }] of Object.entries(step.spawns ?? {})) {
    figures.range(at("spawns", spawn, "chance"), chance, 0, 100);
    figures.time(at("spawns", spawn, "after"), after);
  }
  const calendar = calendarOf(map);
  const lead = parseDuration(step.leadTime, calendar);
  const time = processTimeOf(map, step);
  const process = time === null ? null : meanHours(time);
  if (lead !== null && process !== null && process > lead * (1 + 1e-9)) {
    report("warning", at("leadTime"), "lead.short", {
      step: labelOf(map, id),
      process: formatHours(process, calendar),
      lead: formatHours(lead, calendar),
    });
  }
}

/** Looks at one figure at a time; an absent one is never wrong. */
export class Figures {
  constructor(
    private readonly calendar: Calendar,
    private readonly report: Report,
  ) {}

  /** `some`: nought is refused, because work would then come or leave endlessly in one instant. */
  duration(keys: Keys, text: string | undefined, least: "none" | "some" = "none"): void {
    if (text === undefined) return;
    const hours = parseDuration(text, this.calendar);
    if (hours === null) this.report("error", keys, "time.duration", { found: text });
    else if (hours === 0 && least === "some") this.report("error", keys, "time.zero", { found: text });
    else this.#absurd(keys, text, hours);
  }

  time(keys: Keys, spec: TimeSpec | undefined, least: "none" | "some" = "none"): void {
    if (spec === undefined) return;
    const faults = timeFaults(spec, this.calendar);
    // The code and its parameters were put together where the fault was found.
    for (const { at, code, params } of faults) this.report("error", [...keys, ...at], code, params as never);
    const time = parseTime(spec, this.calendar, "constant");
    if (time === null) return;
    const mean = meanHours(time);
    if (mean === 0 && least === "some") this.report("error", keys, "time.zero", { found: spec });
    else this.#absurd(keys, spec, mean);
    if ("cv" in time && time.cv > absurdSpread)
      this.report("warning", [...keys, "cv"], "spread.absurd", { found: time.cv });
  }

  outages(keys: Keys, outages: Outages | undefined): void {
    if (outages === undefined) return;
    this.time([...keys, "every"], outages.every, "some");
    this.time([...keys, "lasts"], outages.lasts);
    for (const field of ["every", "lasts"] as const) {
      if (outages[field] === undefined)
        this.report("error", keys, "shape.missing", { field, expected: "time" });
    }
  }

  range(keys: Keys, value: number | undefined, least: number, most: number | null): void {
    if (value === undefined || (value >= least && (most === null || value <= most))) return;
    this.report("error", keys, "number.range", { found: value, least, most });
  }

  /** A percentage that may not be nought. */
  share(keys: Keys, value: number | undefined): void {
    if (value === undefined || (value > 0 && value <= 100)) return;
    this.report("error", keys, "number.range", { found: value, least: 0, most: 100, above: true });
  }

  whole(keys: Keys, value: number | undefined, least: number, most: number | null): void {
    if (
      value === undefined ||
      (Number.isSafeInteger(value) && value >= least && (most === null || value <= most))
    )
      return;
    this.report("error", keys, "number.whole", { found: value, least, most });
  }

  #absurd(keys: Keys, found: unknown, hours: number): void {
    if (hours > absurdHours) this.report("warning", keys, "time.absurd", { found, years: absurdYears });
  }
}
