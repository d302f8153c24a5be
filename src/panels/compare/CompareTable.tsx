import { showScenario } from "../../commands/scenarioActions";
import { useCompare, useDocument, useStores } from "../../hooks/useStores";
import { own } from "../../model/own";
import { anyName } from "../../model/names";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showDifference } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import type { ComparedSide, ScenarioComparison } from "../../../simulations/index";
import { goalName } from "../../words/goalText";
import { words } from "../../words/words";
import { EstimateText } from "../results/EstimateText";
import { Hint } from "../results/Hint";
import { KeepPrediction } from "../whatIf/KeepPrediction";
import { fewerPairs, judgementOf } from "../../report/judgement";
import { shownFigures, type CompareFrame, type ShownFigure } from "./comparedRows";
import css from "./compare.module.css";
import { VerdictSign } from "./VerdictSign";

const text = words.compare;
const WIDTH = 120;

/** Every scenario a row: its figures, what they differ by from the baseline, and what can be said of that. */
export function CompareTable({ frame }: { readonly frame: CompareFrame }) {
  const { comparison } = frame;
  const base = useDocument((state) => state.base);
  const goals = Object.keys(comparison.baseline.results?.goals ?? {}).sort();
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={text.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.scenario}</th>
            {shownFigures.map((figure) => (
              <th key={figure} scope="col">
                {text.figures[figure]}
                <span className={css.unit}>{frame.units[figure].unit}</span>
              </th>
            ))}
            {goals.map((id) => (
              <th key={id} scope="col">
                <GoalName id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={css.baselineRow}>
            <th scope="row">
              <RowName
                id={frame.baseline ?? ""}
                name={frame.baselineName}
                side={comparison.baseline}
                isBaseline
              />
            </th>
            {shownFigures.map((figure) => (
              <td key={figure}>
                <Value side={comparison.baseline} frame={frame} figure={figure} />
              </td>
            ))}
            {goals.map((id) => (
              <td key={id}>
                <GoalChance side={comparison.baseline} id={id} />
              </td>
            ))}
          </tr>
          {comparison.scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <RowName id={scenario.id} name={frame.nameOf(scenario.id)} side={scenario} />
                <KeepPrediction id={scenario.id} base={base} />
              </th>
              {shownFigures.map((figure) => (
                <td key={figure}>
                  <Value side={scenario} frame={frame} figure={figure} />
                  <Difference scenario={scenario} frame={frame} figure={figure} />
                </td>
              ))}
              {goals.map((id) => (
                <td key={id}>
                  <GoalChance side={scenario} id={id} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowNameProps {
  /** "" is the current state. */
  readonly id: string;
  readonly name: string;
  readonly side: ComparedSide;
  readonly isBaseline?: boolean;
}

function RowName({ id, name, side, isBaseline = false }: RowNameProps) {
  const stores = useStores();
  const map = useCompare(({ result }) => result?.maps[0]);
  const drowning = side.results?.unstable === true ? side.results.cannotKeepUp : null;
  return (
    <>
      <button
        type="button"
        className={css.rowName}
        title={text.show(name)}
        onClick={() => {
          showScenario(stores, id === "" ? null : id);
          stores.view.getState().showSheet(null);
        }}
      >
        {name}
      </button>
      {isBaseline && <span className={css.tag}>{text.baselineRow}</span>}
      {drowning && (
        <span className={css.alarm}>
          <Hint
            text={text.cannotKeepUpHint(
              words.results.constraint.and(
                drowning.map((place) => (map ? anyName(map, place.id) : place.id)),
              ),
            )}
          >
            {text.cannotKeepUp}
          </Hint>
        </span>
      )}
      {side.failure && <span className={css.alarm}>{side.failure.message}</span>}
    </>
  );
}

interface CellProps {
  readonly frame: CompareFrame;
  readonly figure: ShownFigure;
}

function Value({ side, frame, figure }: CellProps & { readonly side: ComparedSide }) {
  const stream = side.results?.stream;
  const estimate =
    stream === undefined
      ? { mean: null, low: null, high: null }
      : {
          leadTimeP50Hours: stream.leadTimeHours.p50,
          leadTimeP85Hours: stream.leadTimeHours.p85,
          throughputPerHour: stream.throughputPerHour,
          wip: stream.wip,
          flowEfficiency: stream.flowEfficiency,
        }[figure];
  const { size } = frame.units[figure];
  const why = side.results?.unstable ? words.results.estimate.unstable : words.results.estimate.nothingSeen;
  return (
    <div className={css.value}>
      <EstimateText estimate={estimate} size={size} why={why} compact />
    </div>
  );
}

function Difference({ scenario, frame, figure }: CellProps & { readonly scenario: ScenarioComparison }) {
  const { difference, replicationsNeeded } = scenario.figures[figure];
  const judgement = judgementOf(frame.comparison, scenario, figure);
  const { size } = frame.units[figure];
  const shown = showDifference(difference, size);
  const fewer = fewerPairs(scenario.figures[figure]);
  return (
    <div className={css.difference} data-judgement={judgement}>
      {shown.state !== "missing" && judgement !== "same" && (
        <>
          <Whisker frame={frame} scenario={scenario} figure={figure} />
          <span className={css.amount}>
            <strong>{shown.mean}</strong>
            {shown.state === "interval" && (
              <span className={css.interval}>{text.interval(shown.low, shown.high)}</span>
            )}
          </span>
        </>
      )}
      <span className={css.verdict} title={own<string>(text.verdictHint, judgement)}>
        <VerdictSign judgement={judgement} figure={figure} />
        {text.verdict[judgement]}
      </span>
      {judgement === "inconclusive" && replicationsNeeded !== null && (
        <span className={css.needs}>{text.needs(showSignificant(replicationsNeeded, 2))}</span>
      )}
      {fewer !== null && <span className={css.needs}>{fewer}</span>}
    </div>
  );
}

/** The interval of a difference on the scale that its whole column shares, with zero marked. */
function Whisker({ frame, scenario, figure }: CellProps & { readonly scenario: ScenarioComparison }) {
  const { mean, low, high } = scenario.figures[figure].difference;
  const scale = columnScale(frame, figure);
  if (mean === null || low === null || high === null) return null;
  const zero = scale.toPixels(0);
  return (
    <svg className={css.whisker} viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
      <line className={css.zero} x1={zero} x2={zero} y1={0} y2={12} />
      <line className={css.whiskerLine} x1={scale.toPixels(low)} x2={scale.toPixels(high)} y1={6} y2={6} />
      <circle className={css.whiskerDot} cx={scale.toPixels(mean)} cy={6} r={3.2} />
    </svg>
  );
}

function columnScale({ comparison }: CompareFrame, figure: ShownFigure): ChartScale {
  const ends = comparison.scenarios.flatMap(({ figures }) => {
    const { low, high } = figures[figure].difference;
    return [low ?? 0, high ?? 0];
  });
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return most > least ? chartScale(least, most, 5, WIDTH - 5) : chartScale(-1, 1, 5, WIDTH - 5);
}

function GoalName({ id }: { readonly id: string }) {
  const map = useCompare(({ result }) => result?.maps[0]);
  const goal = own(map?.goals, id);
  return text.goal(map === undefined || goal === undefined ? id : goalName(goal, map));
}

function GoalChance({ side, id }: { readonly side: ComparedSide; readonly id: string }) {
  const chance = own(side.results?.goals, id)?.probability ?? null;
  return (
    <div className={css.value}>
      {chance === null ? (
        words.results.estimate.missing
      ) : (
        <>
          <strong>{showSignificant(chance * 100, 3)} %</strong>{" "}
          <span className={css.interval}>{text.goalMet}</span>
        </>
      )}
    </div>
  );
}
