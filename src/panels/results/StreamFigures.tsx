import type { ReactNode } from "react";
import type { Estimate, StreamResults, TimeSummary } from "../../../simulations/index";
import { showEstimate } from "../../report/showEstimate";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { elapsedWords } from "../../words/elapsedSentence";
import { words } from "../../words/words";
import { EstimateText } from "./EstimateText";
import { Hint } from "./Hint";
import css from "./results.module.css";
import tablesCss from "./tables.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";

/** Throughput, WIP, flow efficiency and first-pass yield of the whole stream. */
export function StreamFigures({
  stream,
  frame,
}: {
  readonly stream: StreamResults;
  readonly frame: ResultsFrame;
}) {
  const text = words.results.figures;
  const perHour = showEstimate(stream.throughputPerHour);
  return (
    <Section
      title={words.results.sections.figures}
      // One run gives no intervals.
      aside={
        stream.throughputPerHour.low !== null && (
          <Hint text={words.results.estimate.intervalHint}>± 95 %</Hint>
        )
      }
    >
      <dl className={css.figures}>
        <Figure
          label={text.throughput}
          hint={text.throughputHint}
          estimate={stream.throughputPerHour}
          size={1 / frame.hoursPerWeek}
          unit={text.perWeek}
          frame={frame}
        >
          {perHour.state === "missing" ? null : text.perHour(perHour.mean)}
        </Figure>
        <Figure label={text.wip} hint={text.wipHint} estimate={stream.wip} unit={text.items} frame={frame} />
        <Figure
          label={text.flowEfficiency}
          hint={text.flowEfficiencyHint}
          estimate={stream.flowEfficiency}
          size={0.01}
          unit={text.percent}
          frame={frame}
        />
        <Figure
          label={text.firstPassYield}
          hint={text.firstPassYieldHint}
          estimate={stream.firstPassYield}
          size={0.01}
          unit={text.percent}
          frame={frame}
        />
      </dl>
    </Section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly hint: string;
  readonly estimate: Estimate;
  readonly size?: number;
  readonly unit: string;
  readonly frame: ResultsFrame;
  readonly children?: ReactNode;
}

function Figure({ label, hint, estimate, size, unit, frame, children }: FigureProps) {
  return (
    <div className={css.figureBox}>
      <dt>
        <Hint text={hint}>{label}</Hint>
      </dt>
      <dd>
        <EstimateText estimate={estimate} size={size} unit={unit} why={frame.whyMissing} />
        {children ? <span className={css.figureNote}>{children}</span> : null}
      </dd>
    </div>
  );
}

/** Lead time and flow time: mean and percentiles, all in one unit so that they can be compared. */
export function TimesTable({
  stream,
  frame,
}: {
  readonly stream: StreamResults;
  readonly frame: ResultsFrame;
}) {
  const text = words.results.times;
  const elapsed = elapsedWords(stream.leadTimeHours.mean.mean, frame.calendar);
  const unit = timeUnitFor(stream.leadTimeHours.mean.mean ?? stream.flowTimeHours.mean.mean, frame.calendar);
  return (
    <Section title={words.results.sections.times} aside={basisOf(unit, frame)}>
      <table className={tablesCss.table}>
        <thead>
          <tr>
            <th scope="col">{words.results.unitNames[unit.symbol]}</th>
            <TimeHeads />
          </tr>
        </thead>
        <tbody>
          <TimeRow
            label={text.leadTime}
            hint={text.leadTimeHint}
            times={stream.leadTimeHours}
            unit={unit}
            frame={frame}
          />
          <TimeRow
            label={text.flowTime}
            hint={text.flowTimeHint}
            times={stream.flowTimeHours}
            unit={unit}
            frame={frame}
          />
        </tbody>
      </table>
      {elapsed && <p className={css.because}>{words.sources.meanElapsed(elapsed.whole)}</p>}
      {stream.leadTimeHours.mean.mean === null && <p className={css.because}>{frame.whyMissing}</p>}
    </Section>
  );
}

/** The heads of the four columns of a time: mean, P50, P85, P95. */
export function TimeHeads() {
  const text = words.results.times;
  return (
    <>
      <th scope="col">
        <Hint text={text.meanHint}>{text.mean}</Hint>
      </th>
      {([50, 85, 95] as const).map((percent) => (
        <th scope="col" key={percent}>
          <Hint text={text.percentileHint(percent)}>{text[`p${percent}`]}</Hint>
        </th>
      ))}
    </>
  );
}

interface TimeRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly times: TimeSummary;
  readonly unit: TimeUnit;
  readonly frame: ResultsFrame;
  /** Cells before the times. */
  readonly children?: ReactNode;
}

/** One time in a row: its mean and percentiles with their intervals. */
export function TimeRow({ label, hint, times, unit, frame, children }: TimeRowProps) {
  return (
    <tr>
      <th scope="row">{hint === undefined ? label : <Hint text={hint}>{label}</Hint>}</th>
      {children}
      {([times.mean, times.p50, times.p85, times.p95] as const).map((estimate, column) => (
        <td key={column}>
          <EstimateText estimate={estimate} size={unit.hours} why={frame.whyMissing} compact />
        </td>
      ))}
    </tr>
  );
}

/** What a unit of time is worth on this map's calendar, in words. */
export function basisOf({ symbol }: TimeUnit, { calendar }: ResultsFrame): string {
  const text = words.results.times;
  if (symbol === "d") return text.basis(calendar.hoursPerDay);
  if (symbol === "w") return text.basisWeek(calendar.hoursPerDay, calendar.daysPerWeek);
  return symbol === "h" ? text.basisHours : text.basisMinutes;
}
