import { calendarOf } from "../../model/durations";
import { mappedTimes } from "./figures";
import { labelOf } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { timedSteps, type TimedStep } from "./timedSteps";
import { timeTicks } from "./timeTicks";

/** Width of a gap where a figure is missing: it has no length on the scale. */
export const GAP_WIDTH = 58;

/** One step on the bar of time, from its left edge: first it waits, then it is worked on. */
export interface TimeSegment {
  readonly stepId: string;
  readonly name: string;
  readonly left: number;
  readonly width: number;
  /** Width of the part that is work, at the right end; null where the process time is missing. */
  readonly workWidth: number | null;
  /** True where the lead time is missing: a gap, not a length. */
  readonly isGap: boolean;
  readonly leadTime: string | null;
  readonly processTime: string | null;
  /** Waits, as a share of the lead time. */
  readonly waitHours: number | null;
  /** How often work passes; 1 on the main way, 0 beside the longest branch. */
  readonly weight: number | null;
  /** Row of its name under the bar; null where there is no room for it. */
  readonly nameRow: number | null;
  /** The middle of its name, which keeps within the bar. */
  readonly nameAt: number;
}

/** The ladder true to time: one bar for what counts, rows under it for branches beside the longest, and the scale. */
export interface TimeBars {
  readonly main: readonly TimeSegment[];
  readonly asides: readonly (readonly TimeSegment[])[];
  readonly ticks: readonly { readonly left: number; readonly label: string }[];
  readonly nameRows: number;
}

/** How names are set under the bar. */
export interface NameSetting {
  /** Most rows that they are spread over. */
  readonly rows: number;
  /** The room that a name takes. */
  readonly room: (segment: TimeSegment) => number;
}

/** Names as the screen sets them: three rows, read from far away; what finds no room there is told by pointing at it. */
export const screenNames: NameSetting = {
  rows: 3,
  room: ({ name, weight }) => {
    const often = oftenSaid(weight);
    return Math.min(name.length, 24) * 12.5 + (often === null ? 0 : (often.length + 1) * 12) + 18;
  },
};

/** How often work passes a step, where it is not every time. */
export function oftenSaid(weight: number | null): string | null {
  return weight === null || weight < 1e-9 || Math.abs(weight - 1) < 1e-9
    ? null
    : `× ${formatPercent(weight)}`;
}

/** Lays the stream out along `width`. */
export function timeBars(map: StreamMap, width: number, names: NameSetting): TimeBars {
  const steps = timedSteps(map);
  const isAside = ({ weight }: TimedStep): boolean => weight !== null && weight < 1e-9;
  const counted = steps.filter((step) => !isAside(step));
  const gaps = counted.filter(({ lengthHours }) => lengthHours === null).length;
  const total = Math.max(0, ...steps.map(({ startHours, lengthHours }) => startHours + (lengthHours ?? 0)));
  const scale = total > 0 ? Math.max(0, width - gaps * GAP_WIDTH) / total : 0;
  const taken: { readonly left: number; readonly right: number }[][] = Array.from(
    { length: names.rows },
    () => [],
  );
  const withName = (segment: TimeSegment): TimeSegment => {
    const half = names.room(segment) / 2;
    const nameAt = Math.max(half, Math.min(segment.nameAt, width - half));
    return { ...segment, nameAt, nameRow: rowFor(nameAt - half, nameAt + half) };
  };
  const rowFor = (left: number, right: number): number | null => {
    const row = taken.findIndex((others) => others.every((one) => right < one.left || left > one.right));
    if (row === -1) return null;
    taken[row]?.push({ left, right });
    return row;
  };

  let gapsBefore = 0;
  const gapAt: { readonly hours: number; readonly gaps: number }[] = [];
  const main = counted.map((step): TimeSegment => {
    const left = step.startHours * scale + gapsBefore * GAP_WIDTH;
    const segment = segmentOf(map, step, left, scale);
    if (segment.isGap) {
      gapsBefore += 1;
      gapAt.push({ hours: step.startHours, gaps: gapsBefore });
    }
    return withName(segment);
  });
  const shift = (hours: number): number =>
    (gapAt.findLast((gap) => gap.hours < hours - 1e-9)?.gaps ?? 0) * GAP_WIDTH;

  const asides: TimeSegment[][] = [];
  for (const step of steps.filter(isAside)) {
    const segment = segmentOf(map, step, step.startHours * scale + shift(step.startHours), scale);
    const row = asides.find((others) =>
      others.every(
        (other) =>
          segment.left + segment.width <= other.left + 1 || segment.left >= other.left + other.width - 1,
      ),
    );
    if (row) row.push(segment);
    else asides.push([segment]);
  }
  const ticks = timeTicks(total, calendarOf(map)).map(({ hours, label }) => ({
    left: hours * scale + shift(hours),
    label,
  }));
  const nameRows = Math.max(1, ...main.map(({ nameRow }) => (nameRow ?? 0) + 1));
  return { main, asides, ticks, nameRows };
}

function segmentOf(map: StreamMap, step: TimedStep, left: number, scale: number): TimeSegment {
  const { stepId, leadTimeHours, processTimeHours, waitHours, lengthHours, weight } = step;
  const typed = mappedTimes(map, stepId);
  const isGap = leadTimeHours === null || lengthHours === null;
  const width = isGap ? GAP_WIDTH : lengthHours * scale;
  const share =
    isGap || processTimeHours === null
      ? null
      : leadTimeHours <= 0
        ? 0
        : Math.min(1, processTimeHours / leadTimeHours);
  return {
    stepId,
    name: labelOf(map, stepId),
    left,
    width,
    workWidth: share === null ? null : share * width,
    isGap,
    leadTime: leadTimeHours === null ? null : typed.leadTime,
    processTime: processTimeHours === null ? null : typed.processTime,
    waitHours,
    weight,
    nameRow: null,
    nameAt: left + width / 2,
  };
}

const SCALE = 30;
const BAR = 52;
const NAME_ROW = 30;
const ASIDE_ROW = 44;

/** From the top of the ladder: where the bar begins, how high it is, and where names and branches come. */
export const timeLadderRows = { scale: SCALE, bar: BAR, nameRow: NAME_ROW, asideRow: ASIDE_ROW } as const;

/** Height of a ladder true to time. */
export function timeLadderHeight({ asides, nameRows }: TimeBars): number {
  return SCALE + BAR + 8 + nameRows * NAME_ROW + asides.length * ASIDE_ROW + 8;
}
