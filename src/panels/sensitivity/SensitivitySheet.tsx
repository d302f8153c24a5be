import { useEffect } from "react";
import { comparedFigures, type Sensitivities, type Sensitivity } from "../../../simulations/index";
import { useDocument, useSensitivity, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { fingerprintOf } from "../../model/fingerprint";
import { placeName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showDifference } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { judgementOf } from "../../report/judgement";
import { VerdictSign } from "../compare/VerdictSign";
import { Findings, Sheet, SheetBody } from "../sheet/Sheet";
import { WorkStatus } from "../sheet/WorkStatus";
import css from "./sensitivity.module.css";

const text = words.sensitivity;
const WIDTH = 300;

/** Small improvements, one at a time, and what each would change: most of them nothing. */
export function SensitivitySheet() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const work = useSensitivity((state) => state);
  const { of, result, begin, cancel } = work;
  const stale = of !== null && fingerprintOf(of) !== fingerprintOf(map);
  useEffect(() => {
    const now = stores.sensitivity.getState();
    const shown = stores.document.getState().map;
    if (now.of === null || fingerprintOf(now.of) !== fingerprintOf(shown)) void now.begin(shown);
  }, [stores]);
  return (
    <Sheet title={text.title}>
      <SheetBody title={text.title} intro={text.intro}>
        <WorkStatus
          work={work}
          label={text.title}
          stale={stale}
          map={map}
          again={text.again}
          onAgain={() => void begin(map)}
          onCancel={cancel}
        />
        {result && of && (
          <Findings stale={stale}>
            <Tornado found={result} map={of} />
          </Findings>
        )}
      </SheetBody>
    </Sheet>
  );
}

function Tornado({ found, map }: { readonly found: Sensitivities; readonly map: StreamMap }) {
  const { comparison, sensitivities } = found;
  const calendar = calendarOf(map);
  const drowning = comparison.baseline.results?.unstable === true;
  const figure = drowning ? "throughputPerHour" : "leadTimeMeanHours";
  const time = timeUnitFor(comparison.baseline.results?.stream.leadTimeHours.mean.mean ?? null, calendar);
  const size = drowning ? 1 / (calendar.hoursPerDay * calendar.daysPerWeek) : time.hours;
  const unit = drowning ? words.compare.perWeek : words.results.units[time.symbol];
  const ends = sensitivities.flatMap(({ figures }) => {
    const { low, high } = figures[figure].difference;
    return [low ?? 0, high ?? 0];
  });
  const scale = chartScale(Math.min(0, ...ends), Math.max(0, ...ends), 6, WIDTH - 6);
  const helps = sensitivities.filter(({ figures }) => figures[figure].verdict === "better").length;
  return (
    <>
      <p className={css.finding}>
        <strong>{text.finding(helps, sensitivities.length)}</strong>{" "}
        {text.about(comparison.replications, showSignificant(comparison.confidence * 100, 4))}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.improvement}</th>
            <th scope="col">{drowning ? text.throughput(unit) : text.leadTime(unit)}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{text.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {sensitivities.map((one) => (
            <TornadoRow
              key={`${one.improvement} ${one.place.kind} ${one.place.id}`}
              of={one}
              figure={figure}
              size={size}
              scale={scale}
              map={map}
              found={found}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface TornadoRowProps {
  readonly of: Sensitivity;
  readonly figure: "leadTimeMeanHours" | "throughputPerHour";
  readonly size: number;
  readonly scale: ChartScale;
  readonly map: StreamMap;
  readonly found: Sensitivities;
}

function TornadoRow({ of, figure, size, scale, map, found: { comparison } }: TornadoRowProps) {
  const { difference } = of.figures[figure];
  const scenario = comparison.scenarios.find(({ figures }) => figures === of.figures);
  const judgement =
    scenario === undefined ? "unknown" : judgementOf(comparison, scenario, scenario.figures[figure]);
  const shown = showDifference(difference, size);
  const zero = scale.toPixels(0);
  return (
    <tr data-judgement={judgement}>
      <th scope="row">{placeName(map, of.place.kind, of.place.id)}</th>
      <td>{text.improvements[of.improvement]}</td>
      <td className={css.figure}>
        {shown.state !== "missing" && (
          <>
            <strong>{shown.mean}</strong>{" "}
            {shown.state === "interval" && (
              <span className={css.interval}>{words.compare.interval(shown.low, shown.high)}</span>
            )}
          </>
        )}
      </td>
      <td aria-hidden="true">
        {difference.mean !== null && difference.low !== null && difference.high !== null && (
          <svg className={css.bar} viewBox={`0 0 ${WIDTH} 16`}>
            <line className={css.zero} x1={zero} x2={zero} y1={0} y2={16} />
            <rect
              className={css.barFill}
              x={Math.min(zero, scale.toPixels(difference.mean))}
              width={Math.max(1, Math.abs(scale.toPixels(difference.mean) - zero))}
              y={4}
              height={8}
            />
            <line
              className={css.whisker}
              x1={scale.toPixels(difference.low)}
              x2={scale.toPixels(difference.high)}
              y1={8}
              y2={8}
            />
          </svg>
        )}
      </td>
      <td className={css.verdict}>
        <VerdictSign judgement={judgement} good={comparedFigures[figure].good} />{" "}
        {words.compare.verdict[judgement]}
      </td>
    </tr>
  );
}
