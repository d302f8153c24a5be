import type { NodeProps } from "@xyflow/react";
import { memo, use, useDeferredValue, useMemo } from "react";
import { placeSteps } from "../model/placeSteps";
import { useDocument, useView } from "../hooks/useStores";
import { calendarOf, type Calendar } from "../model/durations";
import { showHours } from "../words/localDecimals";
import { mapMetrics } from "../model/metrics";
import { formatPercent } from "../words/formatFigure";
import type { LadderDialect } from "../stores/viewStore";
import { elapsedWords } from "../words/elapsedSentence";
import { words } from "../words/words";
import { ladderLines, type LadderRung } from "../report/map/ladderLines";
import { screenNames, timeBars } from "../report/map/timeBars";
import { HIGH, LOW, MartinRung, RotherRung } from "./LadderRungs";
import { LADDER_LINE_HEIGHT, TOTAL_HEIGHT, TOTAL_WIDTH, type Box } from "../report/map/mapGeometry";
import type { LadderNodeType } from "./elements/mapParts";
import { DistantContext } from "./Distant";
import { NearbyContext } from "./useNearby";
import { TimeLadder } from "./TimeLadder";

const text = words.ladder;
/** How far before its step a peak begins. */
const PEAK = 100;
/** From afar so many rungs can be told apart; more are only in the way. */
const MOST_FROM_AFAR = 60;

/** The ladder under the map, aligned to its steps, and the totals box at its end. */
export const LadderNode = memo(function LadderNode({ data: { place } }: NodeProps<LadderNodeType>) {
  // What is typed shows in its box at once; the ladder may follow a frame later.
  const map = useDeferredValue(useDocument((state) => state.map));
  const dialect = useView((state) => state.dialect);
  const calendar = calendarOf(map);
  const lines = useMemo(() => ladderLines(map, placeSteps(map)), [map]);
  const countless = use(DistantContext) && Object.keys(map.steps).length > MOST_FROM_AFAR;
  const nearby = use(NearbyContext);
  const { left } = place;
  const width = place.right - left;
  const bars = useMemo(
    () => (dialect === "time" ? timeBars(map, width, screenNames) : null),
    [map, width, dialect],
  );
  const totalsWidth = Math.min(width, place.totalsColumns * TOTAL_WIDTH * 1.25);
  return (
    <section className="ladder" aria-label={text.title}>
      {bars && <TimeLadder bars={bars} width={width} />}
      {(bars || countless ? [] : lines).map((line, index) => {
        const top = index * LADDER_LINE_HEIGHT;
        if (nearby && (place.top + top > nearby.bottom || place.top + top + LADDER_LINE_HEIGHT < nearby.top))
          return null;
        return (
          <LadderLine
            key={line[0]?.stepId ?? index}
            line={line}
            main={index === 0}
            left={left}
            width={width}
            top={top}
            dialect={dialect === "rother" ? "rother" : "martin"}
            calendar={calendar}
          />
        );
      })}
      <TotalsBox
        top={place.totalsTop}
        left={width - totalsWidth}
        columns={place.totalsColumns}
        width={totalsWidth}
      />
    </section>
  );
});

interface LadderLineProps {
  readonly line: readonly LadderRung[];
  readonly main: boolean;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly dialect: Exclude<LadderDialect, "time">;
  readonly calendar: Calendar;
}

function LadderLine({ line, main, left, width, top, dialect, calendar }: LadderLineProps) {
  return (
    <div className="ladder-line" data-main={main || undefined} style={{ top, width }}>
      {dialect === "rother" ? (
        <RotherLine line={line} left={left} calendar={calendar} />
      ) : (
        <MartinLine line={line} left={left} calendar={calendar} />
      )}
    </div>
  );
}

type DialectProps = Pick<LadderLineProps, "line" | "left" | "calendar">;

function isNear({ left, right }: LadderRung, nearby: Box | null): boolean {
  return nearby === null || (right >= nearby.left && left - PEAK <= nearby.right);
}

/** Lead time above and process time below the line, under each step. */
function MartinLine({ line, left, calendar }: DialectProps) {
  const nearby = use(NearbyContext);
  return line.map(
    (rung) =>
      isNear(rung, nearby) && <MartinRung key={rung.stepId} rung={rung} left={left} calendar={calendar} />,
  );
}

/** Waits on the peaks between the steps, process time in the troughs under them. */
function RotherLine({ line, left, calendar }: DialectProps) {
  const nearby = use(NearbyContext);
  const points: string[] = [];
  const peaks = line.map((rung, index) => {
    const before = line[index - 1];
    const from = Math.max(before ? before.right : rung.left - PEAK, rung.left - PEAK) - left;
    return { rung, from, to: rung.left - left };
  });
  for (const [index, { rung, from, to }] of peaks.entries()) {
    const before = line[index - 1];
    const gapStart = before ? before.right - left : from;
    if (index === 0) points.push(`M${from} ${LOW}`);
    points.push(
      `L${gapStart} ${LOW}`,
      `L${from} ${LOW}`,
      `L${from} ${HIGH}`,
      `L${to} ${HIGH}`,
      `L${to} ${LOW}`,
      `L${rung.right - left} ${LOW}`,
    );
  }
  return (
    <>
      <svg className="ladder-path" width="1" height="1" overflow="visible" aria-hidden>
        <path d={points.join(" ")} />
      </svg>
      {peaks.map(
        ({ rung, from }) =>
          isNear(rung, nearby) && (
            <RotherRung key={rung.stepId} rung={rung} left={left} calendar={calendar} from={from} />
          ),
      )}
    </>
  );
}

interface TotalsBoxProps {
  readonly top: number;
  readonly left: number;
  readonly columns: number;
  readonly width: number;
}

/** What the whole stream takes: totals of the drawn map, with the calendar that they are counted in. */
function TotalsBox({ top, left, columns, width }: TotalsBoxProps) {
  const map = useDeferredValue(useDocument((state) => state.map));
  const calendar = calendarOf(map);
  const { stream } = mapMetrics(map);
  const hours = (value: number | null): string | null => (value === null ? null : showHours(value, calendar));
  const percent = (value: number | null): string | null => (value === null ? null : formatPercent(value));
  const totals: readonly (readonly [string, string | null, string?])[] = [
    [text.totalLead, hours(stream.leadTimeHours), "lead"],
    [text.totalProcess, hours(stream.processTimeHours), "process"],
    [text.activityRatio, percent(stream.activityRatio)],
    [text.rolledAccurate, percent(stream.rolledCompleteAccurate)],
    [text.handoffs, String(stream.handoffs)],
    [text.takt, hours(stream.taktTimeHours)],
  ];
  const elapsed = elapsedWords(stream.leadTimeHours, calendar);
  const rest = columns - (totals.length % columns);
  return (
    <dl
      className="totals"
      style={{ top, left, width, gridTemplateColumns: `repeat(${columns}, 1fr)`, gridAutoRows: TOTAL_HEIGHT }}
    >
      {totals.map(([label, value, kind]) => (
        <div key={label} className="total" data-kind={kind}>
          <dt>{label}</dt>
          <dd
            className="figure"
            data-missing={value === null || undefined}
            title={value === null ? text.incomplete : undefined}
          >
            {value ?? words.canvas.missing}
          </dd>
        </div>
      ))}
      <div className="total total-basis" style={{ gridColumn: `span ${rest}` }}>
        <dt>{text.basis}</dt>
        <dd>
          {text.calendar(calendar.hoursPerDay, calendar.daysPerWeek).map((line) => (
            <span key={line}>{line}</span>
          ))}
          {elapsed && (
            <span className="figure" title={elapsed.whole}>
              {elapsed.short}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
