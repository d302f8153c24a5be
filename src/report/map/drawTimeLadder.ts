import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { ladder, type LadderEntry } from "../../model/metrics";
import { labelOf } from "../../model/names";
import { incomingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, rule, type Pen } from "../page/Pen";
import { timeTicks } from "./timeTicks";

const ROW = 30;
const NAME = 190;
const FIGURES = 150;
const AXIS = 34;

/** One step on the axis of time: where it begins and how long it takes there. */
export interface TimedStep extends LadderEntry {
  readonly startHours: number;
  /** As it counts in the total: weighted by how often work passes. */
  readonly lengthHours: number | null;
}

/** All steps one after the other on one axis of time, as they add up to the total. */
export function timedSteps(map: StreamMap): readonly TimedStep[] {
  const ends = new Map<string, number>();
  let now = 0;
  return ladder(map).map((entry): TimedStep => {
    const { leadTimeHours, weight, stepId } = entry;
    const aside = weight !== null && weight < 1e-9;
    const lengthHours =
      leadTimeHours === null || weight === null ? null : aside ? leadTimeHours : leadTimeHours * weight;
    // A parallel branch beside the longest begins where its split ends, and adds nothing to the total.
    const before = incomingLinks(map, stepId).flatMap(({ link }) => ends.get(link.from) ?? []);
    const startHours = aside ? Math.max(0, ...before) : now;
    const end = startHours + (lengthHours ?? 0);
    ends.set(stepId, end);
    if (!aside) now = end;
    return { ...entry, startHours, lengthHours };
  });
}

/** The ladder true to time: a row for each step, as long as it takes, from where the one before ended. */
export function drawTimeLadder(
  pen: Pen,
  map: StreamMap,
  x: number,
  y: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const steps = timedSteps(map);
  const calendar = calendarOf(map);
  const total = Math.max(0, ...steps.map(({ startHours, lengthHours }) => startHours + (lengthHours ?? 0)));
  const left = x + NAME;
  const room = width - NAME - FIGURES;
  const at = (hours: number): number => left + (total > 0 ? (hours / total) * room : 0);
  const bottom = y + steps.length * ROW;
  const marks: Mark[] = [];
  for (const { hours, label } of timeTicks(total, calendar)) {
    marks.push(
      rule(at(hours), y, at(hours), bottom + 5, paper.line),
      pen.line(label, at(hours), bottom + 20, { size: 12, ink: paper.ink3 }, hours === 0 ? "left" : "middle"),
    );
  }
  for (const [index, step] of steps.entries()) {
    const top = y + index * ROW;
    const base = top + 19.5;
    const { leadTimeHours, processTimeHours, lengthHours, weight } = step;
    marks.push(
      pen.within(labelOf(map, step.stepId), x, base, NAME - 14, { size: 13.5, weight: 600, ink: paper.ink }),
    );
    if (leadTimeHours === null || lengthHours === null) {
      marks.push(
        box(at(step.startHours), top + 7, 60, 16, { stroke: paper.lineStrong, dash: [4, 3], radius: 2 }),
        pen.line(words.canvas.missing, at(step.startHours) + 68, base, { size: 13, ink: paper.ink3 }),
      );
      continue;
    }
    const aside = weight !== null && weight < 1e-9;
    const [from, to] = [at(step.startHours), at(step.startHours + lengthHours)];
    const share =
      processTimeHours === null || leadTimeHours <= 0 ? 0 : Math.min(1, processTimeHours / leadTimeHours);
    const turn = to - (to - from) * share;
    marks.push(
      box(from, top + 7, Math.max(1, to - from), 16, {
        fill: aside ? paper.quiet : paper.waitSoft,
        stroke: aside ? paper.lineStrong : paper.waitLine,
        strokeWidth: 1,
      }),
    );
    if (share > 0)
      marks.push(
        box(turn, top + 7, Math.max(1, to - turn), 16, { fill: aside ? paper.lineStrong : paper.work }),
      );
    if (index + 1 < steps.length && !aside)
      marks.push(path(`M${round(to)} ${round(top + 23)} V${round(top + ROW + 7)}`, { stroke: paper.ink3 }));
    const often =
      weight === null || Math.abs(weight - 1) < 1e-9
        ? ""
        : aside
          ? `, ${words.ladder.parallel}`
          : ` × ${formatPercent(weight)}`;
    const process = processTimeHours === null ? words.canvas.missing : showHours(processTimeHours, calendar);
    const said = `${showHours(leadTimeHours, calendar)}${often} (${words.canvas.process} ${process})`;
    marks.push(pen.within(said, to + 8, base, x + width - to - 8, { size: 12.5, ink: paper.ink2 }));
  }
  return { marks, height: steps.length * ROW + AXIS };
}
