import { readDocument } from "../document/readDocument";
import { validateMap } from "../document/validateMap";
import { calendarOf, formatHours } from "../model/durations";
import { labelOf } from "../model/names";
import { mapMetrics, meanTimeBetweenArrivals } from "../model/metrics";
import { flowOrder } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { mappedTimes } from "../report/map/figures";
import { words } from "../words/words";
import type { FileReport } from "./FileReport";
import { textTable } from "./textTable";

/** `millrace metrics FILE`: the figures of the drawn map, without simulation (MODEL.md §3). */
export function metrics(text: string): FileReport {
  const read = readDocument(text);
  const problems = "problems" in read ? read.problems : validateMap(read.map);
  const errors = problems.filter(({ severity }) => severity === "error");
  if ("problems" in read || errors.length > 0) return { json: null, table: "", errors, exitCode: 2 };
  return { json: mapMetrics(read.map), table: table(read.map), errors: [], exitCode: 0 };
}

function table(map: StreamMap): string {
  const text = words.figures;
  const calendar = calendarOf(map);
  const { stream, steps } = mapMetrics(map);
  const hours = (value: number | null): string =>
    value === null ? text.missing : formatHours(value, calendar);
  const percent = (value: number | null): string =>
    value === null ? text.missing : `${Number((value * 100).toPrecision(3))} %`;
  const rows = flowOrder(map).map((id) => {
    const step = steps[id]!;
    const typed = mappedTimes(map, id);
    return [
      labelOf(map, id),
      typed.leadTime ?? text.missing,
      typed.processTime ?? text.missing,
      percent(step.activityRatio),
      percent(step.completeAccurate),
    ];
  });
  const total = [
    text.total,
    hours(stream.leadTimeHours),
    hours(stream.processTimeHours),
    percent(stream.activityRatio),
    percent(stream.rolledCompleteAccurate),
  ];
  const head = [text.step, text.leadTime, text.processTime, text.activityRatio, text.completeAccurate];
  const rest = [
    [text.touchTime, hours(stream.touchTimeHours)],
    [text.handoffs, String(stream.handoffs)],
    [text.takt, hours(stream.taktTimeHours)],
    [text.betweenArrivals, hours(meanTimeBetweenArrivals(map))],
  ];
  return `${textTable([head, ...rows, total], { total: true })}\n${textTable(rest)}\n(${text.basis(calendar.hoursPerDay, calendar.daysPerWeek)})\n`;
}
