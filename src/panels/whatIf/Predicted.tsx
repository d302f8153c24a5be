import type { ComparedFigure } from "../../../simulations/index";
import { useCompare } from "../../hooks/useStores";
import { fingerprintOf } from "../../model/fingerprint";
import type { StreamMap } from "../../model/StreamMap";
import { showDifference } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { mapOfCompared } from "../../stores/compareStore";
import { words } from "../../words/words";
import { judgementOf } from "../../report/judgement";
import { compareFrame } from "../compare/comparedRows";

const text = words.whatIf.pane;
const predicted = ["leadTimeP85Hours", "throughputPerHour"] as const satisfies readonly ComparedFigure[];

/** What the last comparison says of a scenario, as long as neither it nor what it was held against has changed. */
export function Predicted({ id, base }: { readonly id: string; readonly base: StreamMap }) {
  const result = useCompare((state) => state.result);
  const at = result?.comparison.scenarios.findIndex((one) => one.id === id) ?? -1;
  const scenario = result?.comparison.scenarios[at];
  if (result === null || scenario === undefined || result.baseline !== null || result.provisional)
    return null;
  const [before, now] = [result.maps[0], result.maps[at + 1]];
  const isFresh =
    before !== undefined &&
    now !== undefined &&
    fingerprintOf(before) === fingerprintOf(base) &&
    fingerprintOf(now) === fingerprintOf(mapOfCompared(base, id));
  if (!isFresh) return null;
  const frame = compareFrame(result, () => "");
  return (
    <div className="log-line">
      <span className="log-label">{text.predicted}</span>
      {predicted.map((figure) => {
        const { size, unit } = frame.units[figure];
        const shown = showDifference(scenario.figures[figure].difference, size);
        const verdict =
          words.compare.verdict[judgementOf(frame.comparison, scenario, scenario.figures[figure])];
        const name = words.compare.figures[figure];
        return (
          <span key={figure} className="log-predicted figure">
            {shown.state === "interval"
              ? text.predictedInterval(name, shown.mean, unit, shown.low, shown.high, verdict)
              : text.predictedOnly(name, verdict)}
          </span>
        );
      })}
      {result.comparison.scenarios.length > 1 && (
        <span className="what-if-quiet">
          {text.predictedAmong(
            result.comparison.scenarios.length,
            showSignificant(result.comparison.confidence * 100, 4),
          )}
        </span>
      )}
    </div>
  );
}
