import { useEffect } from "react";
import {
  comparedFigures,
  type ComparedFigure,
  type Comparison,
  type Estimate,
  type FigureComparison,
} from "../../../simulations/index";
import { useCalendar, useLive, useStores } from "../../hooks/useStores";
import { showDifference, showEstimate } from "../../report/showEstimate";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { judgementOf, type Judgement } from "../../report/judgement";
import { VerdictSign } from "../compare/VerdictSign";
import { Hint } from "../results/Hint";

const text = words.whatIf.live;

/** Lead time, throughput and WIP of the current state, and what the shown scenario does to them, while it is being changed. */
export function LiveAnswer() {
  const { live } = useStores();
  const { comparison, fresh, settled, idle } = useLive((state) => state);
  const calendar = useCalendar();
  useEffect(() => live.getState().watch(), [live]);
  if (idle && comparison === null) return null;
  const unit = timeUnitFor(comparison?.baseline.results?.stream.leadTimeHours.mean.mean ?? null, calendar);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  return (
    <section className="live" aria-label={idle ? text.current : text.title} data-fresh={fresh || undefined}>
      <header className="live-head">
        <h3>
          {idle ? (
            <Hint text={text.currentHint}>{text.current}</Hint>
          ) : (
            <Hint text={text.hint}>{text.title}</Hint>
          )}
        </h3>
        <span className="what-if-quiet">
          {comparison === null || !fresh
            ? text.waiting
            : settled
              ? text.runs(comparison.replications)
              : text.first(comparison.replications)}
        </span>
      </header>
      <div className="live-figures">
        <LiveFigure
          label={text.leadTime}
          figure="leadTimeMeanHours"
          size={unit.hours}
          unit={words.results.units[unit.symbol]}
          comparison={comparison}
        />
        <LiveFigure
          label={text.throughput}
          figure="throughputPerHour"
          size={1 / week}
          unit={text.perWeek}
          comparison={comparison}
        />
        <LiveFigure label={text.wip} figure="wip" size={1} unit="" comparison={comparison} />
      </div>
      {idle && <p className="what-if-quiet">{text.currentTurn}</p>}
    </section>
  );
}

type ShownFigure = Extract<ComparedFigure, "leadTimeMeanHours" | "throughputPerHour" | "wip">;

interface LiveFigureProps {
  readonly label: string;
  readonly figure: ShownFigure;
  readonly size: number;
  readonly unit: string;
  readonly comparison: Comparison | null;
}

function LiveFigure({ label, figure, size, unit, comparison }: LiveFigureProps) {
  const [scenario] = comparison?.scenarios ?? [];
  const compared = scenario?.figures[figure];
  const shown = compared?.scenario ?? (comparison === null ? null : currentOf(comparison, figure));
  const now = shown === null ? null : showEstimate(shown, size);
  const judgement =
    comparison && scenario && compared ? judgementOf(comparison, scenario, compared) : undefined;
  return (
    <div className="live-figure" data-judgement={judgement}>
      <span className="live-label">{label}</span>
      <span className="live-now figure">
        {now === null ? (
          "…"
        ) : now.state === "missing" ? (
          text.cannot
        ) : (
          <>
            {now.mean} <small>{unit}</small>
          </>
        )}
      </span>
      {compared !== undefined && judgement !== undefined ? (
        <Compared compared={compared} figure={figure} size={size} judgement={judgement} />
      ) : (
        now?.state === "interval" && (
          <span className="live-was figure">{words.compare.interval(now.low, now.high)}</span>
        )
      )}
    </div>
  );
}

/** What a figure of the current state came to in its runs; null where they failed. */
function currentOf({ baseline: { results } }: Comparison, figure: ShownFigure): Estimate | null {
  if (results === null) return null;
  return figure === "leadTimeMeanHours" ? results.stream.leadTimeHours.mean : results.stream[figure];
}

interface ComparedProps {
  readonly compared: FigureComparison;
  readonly figure: ComparedFigure;
  readonly size: number;
  readonly judgement: Judgement;
}

function Compared({ compared, figure, size, judgement }: ComparedProps) {
  const was = showEstimate(compared.baseline, size);
  const difference = showDifference(compared.difference, size);
  return (
    <>
      <span className="live-was figure">{text.was(was.state === "missing" ? text.cannot : was.mean)}</span>
      <span className="live-difference figure">
        <VerdictSign judgement={judgement} good={comparedFigures[figure].good} size={13} />
        {difference.state === "missing"
          ? words.compare.verdict[judgement]
          : judgement === "same"
            ? words.compare.verdict.same
            : difference.state === "interval"
              ? words.compare.interval(difference.low, difference.high)
              : difference.mean}
      </span>
      {difference.state !== "missing" && judgement !== "same" && (
        <span className="live-verdict">{words.compare.verdict[judgement]}</span>
      )}
    </>
  );
}
