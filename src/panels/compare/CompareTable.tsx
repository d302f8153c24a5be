import {
  comparedFigures,
  type ComparedSide,
  type Comparison,
  type Estimate,
  type FigureComparison,
  type Results,
  type ScenarioComparison,
} from "../../../simulations/index";
import { showScenario } from "../../commands/scenarioActions";
import { useCompare, useDocument, useStores } from "../../hooks/useStores";
import { own } from "../../model/own";
import { anyName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showDifference } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
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
  const map = useCompare(({ result }) => result?.maps[0]);
  const columns = [...figureColumns(frame), ...goalColumns(comparison, map)];
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={text.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.scenario}</th>
            {columns.map(({ key, title, unit, isGoal }) => (
              <th key={key} scope="col" className={isGoal ? css.goal : undefined}>
                {title}
                <span className={css.unit}>{unit}</span>
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
            {columns.map((column) => (
              <td key={column.key}>
                <Value side={comparison.baseline} column={column} />
              </td>
            ))}
          </tr>
          {comparison.scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <RowName id={scenario.id} name={frame.nameOf(scenario.id)} side={scenario} />
                <KeepPrediction id={scenario.id} base={base} />
              </th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Value side={scenario} column={column} />
                  <Difference comparison={comparison} scenario={scenario} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One of the things compared: a figure of the stream, or the chance of a goal. */
interface Column {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  /** How much of it one shown unit is. */
  readonly size: number;
  /** 1 where more is better, −1 where less is. */
  readonly good: 1 | -1;
  readonly isGoal: boolean;
  readonly estimateOf: (results: Results) => Estimate | undefined;
  readonly foundOf: (scenario: ScenarioComparison) => FigureComparison | undefined;
}

function figureColumns({ units }: CompareFrame): readonly Column[] {
  const estimates: Readonly<Record<ShownFigure, (results: Results) => Estimate>> = {
    leadTimeP50Hours: ({ stream }) => stream.leadTimeHours.p50,
    leadTimeP85Hours: ({ stream }) => stream.leadTimeHours.p85,
    throughputPerHour: ({ stream }) => stream.throughputPerHour,
    wip: ({ stream }) => stream.wip,
    flowEfficiency: ({ stream }) => stream.flowEfficiency,
  };
  return shownFigures.map((figure) => ({
    key: figure,
    title: text.figures[figure],
    ...units[figure],
    good: comparedFigures[figure].good,
    isGoal: false,
    estimateOf: estimates[figure],
    foundOf: ({ figures }) => figures[figure],
  }));
}

function goalColumns({ baseline }: Comparison, map: StreamMap | undefined): readonly Column[] {
  return Object.keys(baseline.results?.goals ?? {})
    .sort()
    .map((id) => {
      const goal = own(map?.goals, id);
      return {
        key: `goal ${id}`,
        title: text.goal(map === undefined || goal === undefined ? id : goalName(goal, map)),
        unit: text.goalUnit,
        size: 0.01,
        good: 1,
        isGoal: true,
        estimateOf: ({ goals }) => own(goals, id)?.chance,
        foundOf: ({ goals }) => own(goals, id),
      };
    });
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

interface ValueProps {
  readonly side: ComparedSide;
  readonly column: Column;
}

function Value({ side: { results }, column: { size, estimateOf } }: ValueProps) {
  const estimate = (results === null ? undefined : estimateOf(results)) ?? unknown;
  const why = results?.unstable ? words.results.estimate.unstable : words.results.estimate.nothingSeen;
  return (
    <div className={css.value}>
      <EstimateText estimate={estimate} size={size} why={why} compact />
    </div>
  );
}

const unknown: Estimate = { mean: null, low: null, high: null };

interface DifferenceProps {
  readonly comparison: Comparison;
  readonly scenario: ScenarioComparison;
  readonly column: Column;
}

function Difference({ comparison, scenario, column }: DifferenceProps) {
  const found = column.foundOf(scenario);
  if (found === undefined) return null;
  const { difference, replicationsNeeded } = found;
  const judgement = judgementOf(comparison, scenario, found);
  const shown = showDifference(difference, column.size);
  const fewer = fewerPairs(found);
  return (
    <div className={css.difference} data-judgement={judgement}>
      {shown.state !== "missing" && judgement !== "same" && (
        <>
          <Whisker difference={difference} scale={columnScale(comparison, column)} />
          <span className={css.amount}>
            <strong>{shown.mean}</strong>
            {shown.state === "interval" && (
              <span className={css.interval}>{text.interval(shown.low, shown.high)}</span>
            )}
          </span>
        </>
      )}
      <span className={css.verdict} title={own<string>(text.verdictHint, judgement)}>
        <VerdictSign judgement={judgement} good={column.good} />
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
function Whisker({ difference, scale }: { readonly difference: Estimate; readonly scale: ChartScale }) {
  const { mean, low, high } = difference;
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

function columnScale({ scenarios }: Comparison, { foundOf }: Column): ChartScale {
  const ends = scenarios.flatMap((scenario) => {
    const { low, high } = foundOf(scenario)?.difference ?? unknown;
    return [low ?? 0, high ?? 0];
  });
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return most > least ? chartScale(least, most, 5, WIDTH - 5) : chartScale(-1, 1, 5, WIDTH - 5);
}
