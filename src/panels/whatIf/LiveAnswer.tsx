import { useEffect } from "react";
import { comparedFigures, type ComparedFigure, type Comparison } from "../../../simulations/index";
import { useCalendar, useLive, useStores } from "../../hooks/useStores";
import { showDifference, showEstimate } from "../../report/showEstimate";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { judgementOf } from "../../report/judgement";
import { VerdictSign } from "../compare/VerdictSign";
import { Hint } from "../results/Hint";

const text = words.whatIf.live;

/** What the shown scenario does to lead time, throughput and WIP, while it is being changed. */
export function LiveAnswer() {
  const { live } = useStores();
  const { comparison, fresh, settled, idle } = useLive((state) => state);
  const calendar = useCalendar();
  useEffect(() => live.getState().watch(), [live]);
  if (idle) return null;
  const unit = timeUnitFor(comparison?.baseline.results?.stream.leadTimeHours.mean.mean ?? null, calendar);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  return (
    <section className="live" aria-label={text.title} data-fresh={fresh || undefined}>
      <header className="live-head">
        <h3>
          <Hint text={text.hint}>{text.title}</Hint>
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
    </section>
  );
}

interface LiveFigureProps {
  readonly label: string;
  readonly figure: ComparedFigure;
  readonly size: number;
  readonly unit: string;
  readonly comparison: Comparison | null;
}

function LiveFigure({ label, figure, size, unit, comparison }: LiveFigureProps) {
  const [scenario] = comparison?.scenarios ?? [];
  if (comparison === null || scenario === undefined) {
    return (
      <div className="live-figure">
        <span className="live-label">{label}</span>
        <span className="live-now">…</span>
      </div>
    );
  }
  const compared = scenario.figures[figure];
  const now = showEstimate(compared.scenario, size);
  const was = showEstimate(compared.baseline, size);
  const difference = showDifference(compared.difference, size);
  const judgement = judgementOf(comparison, scenario, compared);
  return (
    <div className="live-figure" data-judgement={judgement}>
      <span className="live-label">{label}</span>
      <span className="live-now figure">
        {now.state === "missing" ? (
          text.cannot
        ) : (
          <>
            {now.mean} <small>{unit}</small>
          </>
        )}
      </span>
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
    </div>
  );
}
