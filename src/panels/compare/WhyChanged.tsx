import { Button, Progress } from "@mantine/core";
import type { Estimate, Explanation } from "../../../simulations/index";
import { useStores, useWhy } from "../../hooks/useStores";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showDifference, showEstimate } from "../../report/showEstimate";
import { waterfall, type WaterfallStep } from "../../report/waterfall";
import type { Compare } from "../../stores/compareStore";
import { words } from "../../words/words";
import { Hint } from "../results/Hint";
import type { CompareFrame } from "./comparedRows";
import css from "./compare.module.css";

const text = words.compare.why;
const WIDTH = 260;
/** So many parts are said one by one; the others are added up. */
const MOST_PARTS = 9;

/** Why lead time is other in a scenario than in the baseline: by step and cause, adding up to the whole. */
export function WhyChanged({ frame, result }: { readonly frame: CompareFrame; readonly result: Compare }) {
  const stores = useStores();
  const { status, of, progress, result: explanation } = useWhy((state) => state);
  const { comparison, maps } = result;
  const [baseline] = maps;
  const explain = (at: number): void => {
    const [scenario, map] = [comparison.scenarios[at], maps[at + 1]];
    if (!baseline || !map || !scenario) return;
    const { replications, warmUpHours, scenarios } = comparison;
    const how = { replications, warmUpHours, comparisons: scenarios.length };
    void stores.why.getState().begin({ scenario: scenario.id, baseline, map, ...how });
  };
  const shown = of !== null && of.baseline === baseline && maps.includes(of.map) ? of : null;
  return (
    <section className={css.section}>
      <h3>
        <Hint text={text.hint}>{text.title}</Hint>
      </h3>
      <div className={css.whyChoice}>
        {comparison.scenarios.map(({ id, results }, at) => (
          <Button
            key={id}
            size="compact-sm"
            variant={shown?.scenario === id ? "filled" : "default"}
            aria-pressed={shown?.scenario === id}
            aria-label={text.explain(frame.nameOf(id))}
            disabled={results?.unstable !== false || comparison.baseline.results?.unstable !== false}
            onClick={() => explain(at)}
          >
            {frame.nameOf(id)}
          </Button>
        ))}
      </div>
      {shown && status === "running" && (
        <Progress
          className={css.whyProgress}
          value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
          size="sm"
          aria-label={text.title}
        />
      )}
      {shown && status === "done" && !explanation && <p className={css.quiet}>{text.nothing}</p>}
      {shown && explanation && baseline && (
        <Waterfall explanation={explanation} before={baseline} after={shown.map} frame={frame} />
      )}
    </section>
  );
}

interface WaterfallProps {
  readonly explanation: Explanation;
  readonly before: StreamMap;
  readonly after: StreamMap;
  readonly frame: CompareFrame;
}

function Waterfall({ explanation, before, after, frame }: WaterfallProps) {
  const { difference, baselineHours, scenarioHours } = explanation;
  const nameOf = (step: string): string => labelOf(own(after.steps, step) ? after : before, step);
  const { size, unit } = { size: frame.time.hours, unit: words.results.units[frame.time.symbol] };
  const rows = waterfall(explanation, MOST_PARTS);
  const ends = [baselineHours, scenarioHours, ...rows.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const margin = (most - least) * 0.06;
  const scale = chartScale(least - margin, most + margin, 2, WIDTH - 2);
  const whole = (hours: number): string => {
    const shown = showEstimate({ mean: hours, low: null, high: null }, size);
    return shown.state === "missing" ? "" : `${shown.mean} ${unit}`;
  };
  return (
    <table className={css.waterfall}>
      <tbody>
        <tr className={css.waterfallEnd}>
          <th scope="row">{frame.baselineName}</th>
          <td>{whole(baselineHours)}</td>
          <td />
        </tr>
        {rows.map((row) => (
          <tr key={row.part === null ? "" : `${row.part.step} ${row.part.cause}`}>
            <th scope="row">
              {row.part === null
                ? text.others
                : text.part(nameOf(row.part.step), words.commandLine.compare.causes[row.part.cause])}
            </th>
            <td>
              <Amount estimate={row.difference} size={size} />
            </td>
            <td aria-hidden="true">
              <Bar row={row} scale={scale} />
            </td>
          </tr>
        ))}
        <tr className={css.waterfallEnd}>
          <th scope="row">{text.scenario}</th>
          <td>{whole(scenarioHours)}</td>
          <td>
            <Amount estimate={difference} size={size} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Amount({ estimate, size }: { readonly estimate: Estimate; readonly size: number }) {
  const shown = showDifference(estimate, size);
  if (shown.state === "missing") return null;
  return (
    <>
      <strong>{shown.mean}</strong>{" "}
      {shown.state === "interval" && (
        <span className={css.interval}>{words.compare.interval(shown.low, shown.high)}</span>
      )}
    </>
  );
}

function Bar({ row: { from, to }, scale }: { readonly row: WaterfallStep; readonly scale: ChartScale }) {
  const [left, right] = [scale.toPixels(Math.min(from, to)), scale.toPixels(Math.max(from, to))];
  return (
    <svg className={css.waterfallBar} viewBox={`0 0 ${WIDTH} 16`}>
      <rect
        className={to > from ? css.barWorse : css.barBetter}
        x={left}
        width={Math.max(1, right - left)}
        y={2}
        height={12}
      />
    </svg>
  );
}
