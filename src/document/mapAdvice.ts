import { inventoryOf } from "../model/drawing";
import { calendarOf, formatHours, parseRate, type Calendar } from "../model/durations";
import { forgottenLinks } from "../model/forgottenLinks";
import { expectedLead } from "../model/inventory";
import { mapMetrics, meanTimeBetweenArrivals } from "../model/metrics";
import { labelOf } from "../model/names";
import { drawingOrder, flowOrder, incomingLinks, outgoingLinks } from "../model/structure";
import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { StreamMap } from "../model/StreamMap";

/**
 * What a good listener would ask while the map is drawn: what does not fit together although nothing is wrong with the
 * file, and which figures nobody has asked for yet. No part of the file's validation: a map may stay like this.
 */
export function mapAdvice(map: StreamMap): readonly Problem[] {
  return [
    ...forgotten(map),
    ...namedTwice(map),
    ...demandAgainstArrivals(map),
    ...countsAgainstTimes(map),
    ...missing(map),
  ];
}

function forgotten(map: StreamMap): Problem[] {
  return forgottenLinks(map).map(([from, to]) =>
    problem("warning", pointerTo("steps", from), "link.forgotten", {
      step: labelOf(map, from),
      next: labelOf(map, to),
    }),
  );
}

/** The first of a name keeps it; each other one is told. */
function namedTwice(map: StreamMap): Problem[] {
  const seen = new Set<string>();
  return drawingOrder(map).flatMap((id): Problem[] => {
    const name = map.steps[id]?.name?.trim() ?? "";
    const key = name.toLocaleLowerCase();
    if (name === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problem("warning", pointerTo("steps", id, "name"), "name.twice", { step: name })];
  });
}

/** Demand and arrivals say the same thing in two ways; further apart than a fifth, one of them is wrong. */
function demandAgainstArrivals(map: StreamMap): Problem[] {
  const calendar = calendarOf(map);
  const demand = parseRate(map.demand, calendar);
  const between = meanTimeBetweenArrivals(map);
  if (demand === null || demand === 0 || between === null) return [];
  const factor = between * demand;
  if (factor < 1.2 && factor > 1 / 1.2) return [];
  const params = {
    demand: map.demand!,
    takt: formatHours(1 / demand, calendar),
    between: formatHours(between, calendar),
  };
  return [problem("warning", "/demand", "demand.arrivals", params)];
}

/** What was counted before a step has to wait its turn: by Little's law, count × time between departures. */
function countsAgainstTimes(map: StreamMap): Problem[] {
  const calendar = calendarOf(map);
  return flowOrder(map).flatMap((id): Problem[] => {
    const step = map.steps[id]!;
    const { count } = inventoryOf(step);
    if (count === undefined) return [];
    const lead = mapMetrics(map).steps[id]?.leadTimeHours ?? null;
    const expected = expectedLead(map, id);
    if (lead === null || expected === null || !farApart(expected, lead, calendar)) return [];
    return [
      problem("warning", pointerTo("steps", id, "leadTime"), "inventory.lead", {
        step: labelOf(map, id),
        count,
        // As the button that mends it writes it.
        expected: formatHours(expected, calendar, { single: true }),
        lead: formatHours(lead, calendar),
      }),
    ];
  });
}

function farApart(a: number, b: number, { hoursPerDay }: Calendar): boolean {
  return Math.abs(a - b) > hoursPerDay && (a > 2 * b || b > 2 * a);
}

/** One question for each step that has a place in the stream, or a figure already. */
function missing(map: StreamMap): Problem[] {
  return flowOrder(map).flatMap((id): Problem[] => {
    const step = map.steps[id]!;
    const fields = (["leadTime", "percentCompleteAccurate"] as const).filter(
      (field) => step[field] === undefined,
    );
    if (fields.length === 0) return [];
    const isBare = step.processTime === undefined && fields.length === 2;
    if (isBare && incomingLinks(map, id).length + outgoingLinks(map, id).length === 0) return [];
    const params = { step: labelOf(map, id), missing: fields };
    return [problem("warning", pointerTo("steps", id, fields[0]!), "ask.figures", params)];
  });
}
