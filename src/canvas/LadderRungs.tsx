import { memo } from "react";
import { type Calendar } from "../model/durations";
import { localDecimals, showHours } from "../words/localDecimals";
import { formatPercent } from "../words/formatFigure";
import { words } from "../words/words";
import type { LadderRung } from "../report/map/ladderLines";

const text = words.ladder;
/** Heights of the peaks and troughs of the ladder, from its top. */
export const HIGH = 30;
export const LOW = 84;

interface RungProps {
  readonly rung: LadderRung;
  /** Left edge of the ladder on the map. */
  readonly left: number;
  readonly calendar: Calendar;
}

interface RotherRungProps extends RungProps {
  /** Where the peak before the step begins, from the left edge of the ladder. */
  readonly from: number;
}

function sameFields(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return left.length === Object.keys(b).length && left.every(([key, value]) => Object.is(value, right[key]));
}

/** A rung is made anew with every edit; it is drawn anew only when it says something else. */
function sameRung(
  a: RungProps & { readonly from?: number },
  b: RungProps & { readonly from?: number },
): boolean {
  return (
    a.left === b.left && a.from === b.from && sameFields(a.rung, b.rung) && sameFields(a.calendar, b.calendar)
  );
}

/** Lead time above the line and process time below it. */
export const MartinRung = memo(function MartinRung({ rung, left, calendar }: RungProps) {
  return (
    <div
      className="rung"
      data-aside={isAside(rung) || undefined}
      style={{ left: rung.left - left, width: rung.right - rung.left }}
    >
      <Figure
        kind="lead"
        label={words.canvas.lead}
        hours={rung.leadTimeHours}
        typed={rung.leadTime}
        calendar={calendar}
      />
      <div className="rung-bar" data-missing={rung.waitHours === null || undefined} aria-hidden>
        <span className="rung-work" style={{ width: `${workShare(rung) * 100}%` }} />
      </div>
      <Figure
        kind="process"
        label={words.canvas.process}
        hours={rung.processTimeHours}
        typed={rung.processTime}
        calendar={calendar}
      />
      <Weight rung={rung} />
    </div>
  );
}, sameRung);

/** The wait before a step on its peak, and the step's process time in the trough. */
export const RotherRung = memo(function RotherRung({ rung, left, calendar, from }: RotherRungProps) {
  const to = rung.left - left;
  return (
    <div data-aside={isAside(rung) || undefined}>
      <div
        className="peak"
        style={{ left: from, width: to - from, top: HIGH - 28 }}
        title={text.wait(rung.name)}
      >
        <Figure kind="wait" label={text.waitLabel} hours={rung.waitHours} calendar={calendar} />
      </div>
      <div className="trough" style={{ left: to, width: rung.right - rung.left, top: LOW - 28 }}>
        <Figure
          kind="process"
          label={words.canvas.process}
          hours={rung.processTimeHours}
          typed={rung.processTime}
          calendar={calendar}
        />
        <Weight rung={rung} />
      </div>
    </div>
  );
}, sameRung);

function isAside(rung: LadderRung): boolean {
  return rung.weight !== null && rung.weight < 1e-9;
}

function workShare({ processTimeHours, leadTimeHours }: LadderRung): number {
  if (processTimeHours === null || leadTimeHours === null || leadTimeHours <= 0) return 0;
  return Math.min(1, processTimeHours / leadTimeHours);
}

/** How often work passes here, where that is not simply once. */
function Weight({ rung }: { readonly rung: LadderRung }) {
  if (rung.weight === null || Math.abs(rung.weight - 1) < 1e-9) return null;
  return (
    <span className="rung-weight figure" title={text.averaged}>
      {rung.weight < 1e-9 ? text.parallel : `× ${formatPercent(rung.weight)}`}
    </span>
  );
}

interface FigureProps {
  readonly kind: "lead" | "process" | "wait";
  readonly label: string;
  readonly hours: number | null;
  /** As a person wrote it, where it is a figure of the map itself. */
  readonly typed?: string | null;
  readonly calendar: Calendar;
}

function Figure({ kind, label, hours, typed, calendar }: FigureProps) {
  return (
    <div className="rung-figure figure" data-kind={kind} data-missing={hours === null || undefined}>
      <span className="rung-label">{label}</span>
      {hours === null ? words.canvas.missing : localDecimals(typed ?? showHours(hours, calendar))}
    </div>
  );
}
