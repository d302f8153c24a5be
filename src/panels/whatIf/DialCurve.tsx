import { Button, Progress } from "@mantine/core";
import { ChartSpline, X } from "lucide-react";
import { memo } from "react";
import {
  shortestLeadTime,
  smallestThatKeeps,
  type ComparedFigure,
  type Estimate,
} from "../../../simulations/index";
import { useCurve, useDocument } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { dialsOf, dialText, type StepSetting } from "../../model/stepSettings";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, niceTicks } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { isCurveStale, type Curve } from "../../stores/curveStore";
import { words } from "../../words/words";
import { ChartTable } from "../charts/ChartTable";
import { estimateText } from "../charts/estimateText";
import { longerThere } from "../charts/longerThere";
import { problemText } from "../results/problemText";

const text = words.whatIf.curve;
const WIDTH = 340;
const HEIGHT = 104;
const [LEFT, RIGHT, TOP, BOTTOM] = [38, WIDTH - 8, 10, 82];

interface DialCurveProps {
  readonly step: string;
  readonly setting: StepSetting;
}

/** The stream at each value of a dial: a button, and the curves when they are made. */
export const DialCurve = memo(function DialCurve({ step, setting }: DialCurveProps) {
  const isHere = useCurve(({ place }) => place?.step === step && place.setting === setting);
  const draw = useCurve((state) => state.draw);
  if (isHere) return <DrawnCurve step={step} setting={setting} />;
  return (
    <Button
      className="dial-curve-button"
      variant="subtle"
      color="gray"
      size="compact-xs"
      leftSection={<ChartSpline size={13} aria-hidden />}
      aria-label={text.drawOf(words.whatIf.dialLabels[setting])}
      onClick={() => void draw({ step, setting })}
    >
      {text.draw}
    </Button>
  );
});

function DrawnCurve({ step, setting }: DialCurveProps) {
  const { status, progress, curve, error, draw, close } = useCurve((state) => state);
  const map = useDocument((state) => state.map);
  const stale = curve !== null && isCurveStale(curve, map);
  return (
    <div className="dial-curve">
      <div className="dial-curve-head">
        {status === "running" && (
          <Progress
            className="dial-curve-progress"
            value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
            size="sm"
            aria-label={text.running}
          />
        )}
        {stale && <span className="what-if-why">{text.stale}</span>}
        {(stale || status === "cancelled") && (
          <Button size="compact-xs" variant="default" onClick={() => void draw({ step, setting })}>
            {text.again}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<X size={13} aria-hidden />}
          onClick={() => close()}
        >
          {status === "running" ? text.cancel : text.close}
        </Button>
      </div>
      {error && <p className="what-if-why">{error.map((problem) => problemText(problem, map)).join(" ")}</p>}
      {curve && <Curves curve={curve} map={map} />}
    </div>
  );
}

function Curves({ curve, map }: { readonly curve: Curve; readonly map: StreamMap }) {
  const base = useDocument((state) => state.base);
  const { place, values, sweep } = curve;
  const calendar = calendarOf(map);
  const means = sweep.points.map(({ figures }) => figures.leadTimeMeanHours.mean ?? 0);
  const time = timeUnitFor(Math.max(...means) || null, calendar);
  const dial = dialsOf(map, place.step, base).find(({ setting }) => setting === place.setting);
  const now = dial === undefined ? undefined : values.indexOf(dial.values[dial.at] ?? null);
  const names = values.map((value) => dialText(map, value) ?? text.none);
  const finding = findingOf(curve, names, now ?? -1, time);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const rows = [
    {
      figure: "leadTimeMeanHours",
      label: text.leadTime(words.results.unitNames[time.symbol]),
      size: time.hours,
    },
    { figure: "throughputPerHour", label: text.throughput, size: 1 / week },
  ] as const satisfies readonly { figure: ComparedFigure; label: string; size: number }[];
  return (
    <>
      {rows.map(({ figure, label, size }) => (
        <CurveChart
          key={figure}
          label={label}
          names={names}
          estimates={sweep.points.map(({ figures }) => figures[figure])}
          size={size}
          now={now ?? -1}
        />
      ))}
      {finding !== null && <p className="dial-curve-finding">{finding}</p>}
      <ChartTable
        columns={[words.whatIf.dialLabels[place.setting], ...rows.map(({ label }) => label)]}
        rows={names.map((name, at) => [
          name,
          ...rows.map(({ figure, size }) => estimateText(sweep.points[at]?.figures[figure], size)),
        ])}
      />
      <p className="what-if-quiet">{text.about(sweep.replications)}</p>
    </>
  );
}

interface CurveChartProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly estimates: readonly Estimate[];
  readonly size: number;
  /** The point where the dial stands; −1: none. */
  readonly now: number;
}

function CurveChart({ label, names, estimates, size, now }: CurveChartProps) {
  const tops = estimates.map(({ mean, high }) => (high ?? mean ?? 0) / size);
  const up = chartScale(0, Math.max(...tops) || 1, BOTTOM, TOP);
  const across = chartScale(0, Math.max(1, names.length - 1), LEFT + 6, RIGHT - 6);
  const known = estimates.flatMap(({ mean, low, high }, at) =>
    mean === null ? [] : [{ at, mean: mean / size, low: (low ?? mean) / size, high: (high ?? mean) / size }],
  );
  const line = known.map(({ at, mean }, index) => {
    const isGap = index > 0 && known[index - 1]?.at !== at - 1;
    return `${index === 0 || isGap ? "M" : "L"}${across.toPixels(at).toFixed(1)} ${up.toPixels(mean).toFixed(1)}`;
  });
  const every = Math.ceil(names.length / 9);
  return (
    <figure className="curve">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {niceTicks(0, up.to, 3).map((tick) => (
          <g key={tick} className="curve-axis">
            <line x1={LEFT} x2={RIGHT} y1={up.toPixels(tick)} y2={up.toPixels(tick)} />
            <text x={LEFT - 5} y={up.toPixels(tick) + 3.5} textAnchor="end">
              {showSignificant(tick, 4)}
            </text>
          </g>
        ))}
        {names.map(
          (name, at) =>
            (at === names.length - 1 || (at % every === 0 && at <= names.length - 1 - every)) && (
              <text
                key={name}
                className="curve-name"
                x={across.toPixels(at)}
                y={BOTTOM + 16}
                textAnchor="middle"
              >
                {name}
              </text>
            ),
        )}
        {known.map(({ at, low, high }) => (
          <line
            key={at}
            className="curve-interval"
            x1={across.toPixels(at)}
            x2={across.toPixels(at)}
            y1={up.toPixels(low)}
            y2={up.toPixels(high)}
          />
        ))}
        <path className="curve-line" d={line.join(" ")} />
        {known.map(({ at, mean }) => (
          <circle
            key={at}
            className="curve-dot"
            data-now={at === now || undefined}
            cx={across.toPixels(at)}
            cy={up.toPixels(mean)}
            r={at === now ? 5 : 2.6}
          />
        ))}
        {estimates.map(({ mean }, at) =>
          mean === null ? (
            <text
              key={names[at]}
              className="curve-missing"
              x={across.toPixels(at)}
              y={TOP + 8}
              textAnchor="middle"
            >
              ×<title>{words.whatIf.live.cannot}</title>
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

/** What a curve shows at a glance: the smallest limit that costs next to nothing, or the best batch. */
function findingOf(
  { place, sweep, values }: Curve,
  names: readonly string[],
  now: number,
  time: TimeUnit,
): string | null {
  if (place.setting === "wipLimit") {
    const { point, isSure } = smallestThatKeeps(sweep);
    const name = point === null || values[point] === null ? undefined : names[point];
    if (point === null || name === undefined) return null;
    const kept = isSure ? words.curves.limit.keeps(name) : words.curves.limit.keepsUnsure(name);
    return [kept, longerThere(sweep, point, now, time) ?? []].flat().join(" ");
  }
  if (place.setting !== "batch") return null;
  const { best, candidates, finding } = shortestLeadTime(sweep);
  if (best === null) return null;
  const all = [...candidates].sort((a, b) => a - b).map((at) => names[at] ?? "");
  if (finding === "same") return text.shortestBatchSame(all);
  return candidates.length > 1 ? text.shortestBatchUnsure(all) : text.shortestBatch(names[best] ?? "");
}
