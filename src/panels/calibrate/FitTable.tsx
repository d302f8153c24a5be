import { Select } from "@mantine/core";
import type { Estimate } from "../../../simulations/index";
import { useCalibrate } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { pointerKeys } from "../../model/pointer";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { misfit, type Calibration } from "../../runs/calibration/calibrate";
import type { MappedAndSimulated } from "../../runs/calibration/fit";
import type { Way } from "../../runs/calibration/remedies";
import { changeDetail } from "../../words/changeSentence";
import { words } from "../../words/words";
import { EstimateText } from "../results/EstimateText";
import css from "./calibrate.module.css";

const text = words.calibrate;
const WIDTH = 150;
const ways: readonly Way[] = ["wait", "availability", "cadence"];

/** Each step before and after, what is proposed there, and what a person says explains the rest. */
export function FitTable({
  calibration,
  map,
}: {
  readonly calibration: Calibration;
  readonly map: StreamMap;
}) {
  const { before, after, changes } = calibration;
  const chosen = useCalibrate((state) => state.ways);
  const setWay = useCalibrate((state) => state.setWay);
  const ids = flowOrder(map).filter((id) => own(before.steps, id) !== undefined);
  const times = [...Object.values(before.steps), ...Object.values(after.steps)].map(
    ({ mappedHours, simulated }) => Math.max(mappedHours ?? 0, simulated.mean ?? 0),
  );
  const unit = timeUnitFor(Math.max(...times) || null, calendarOf(map));
  const proposedAt = (id: string): string[] =>
    changes.filter(({ path }) => pointerKeys(path)?.[1] === id).map((change) => changeDetail(map, change));
  return (
    <div className={css.scroll} role="region" aria-label={text.title} tabIndex={0}>
      <table className={css.table}>
        <caption className={css.quiet}>{text.legend}</caption>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.mapped}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{text.proposed}</th>
            <th scope="col">{text.explains}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const was = own(before.steps, id);
            const now = own(after.steps, id);
            if (!was || !now) return null;
            const proposed = proposedAt(id);
            return (
              <tr key={id}>
                <th scope="row">{labelOf(map, id)}</th>
                <Cells was={was} now={now} unit={unit} scale={scaleOf([was, now])} />
                <td>{proposed.length === 0 ? text.none : proposed.join(", ")}</td>
                <td>
                  <Select
                    aria-label={text.wayOf(labelOf(map, id))}
                    className={css.way}
                    size="xs"
                    data={ways.map((way) => ({ value: way, label: text.ways[way] }))}
                    value={own(chosen, id) ?? "wait"}
                    allowDeselect={false}
                    disabled={was.mappedHours === null}
                    onChange={(next) => {
                      const way = ways.find((one) => one === next);
                      if (way) setWay(id, way);
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <Cells
              was={before.stream}
              now={after.stream}
              unit={timeUnitFor(before.stream.mappedHours, calendarOf(map))}
              scale={scaleOf([before.stream, after.stream])}
            />
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CellsProps {
  readonly was: MappedAndSimulated;
  readonly now: MappedAndSimulated;
  readonly unit: TimeUnit;
  readonly scale: ChartScale;
}

function Cells({ was, now, unit, scale }: CellsProps) {
  // In the unit of what is held against it.
  const mapped =
    was.mappedHours === null
      ? null
      : `${showSignificant(was.mappedHours / unit.hours, 4)} ${words.results.units[unit.symbol]}`;
  return (
    <>
      <td className={css.figure}>{mapped ?? text.notMapped}</td>
      <td className={css.figure}>
        <Fitted of={was} unit={unit} />
      </td>
      <td className={css.figure}>
        <Fitted of={now} unit={unit} />
      </td>
      <td aria-hidden="true">
        <svg className={css.picture} viewBox={`0 0 ${WIDTH} 26`}>
          {was.mappedHours !== null && (
            <line
              className={css.mappedLine}
              x1={scale.toPixels(was.mappedHours)}
              x2={scale.toPixels(was.mappedHours)}
              y1={1}
              y2={25}
            />
          )}
          <Mark estimate={was.simulated} scale={scale} y={8} className={css.beforeDot} />
          <Mark estimate={now.simulated} scale={scale} y={18} className={css.afterDot} />
        </svg>
      </td>
    </>
  );
}

function Fitted({ of, unit }: { readonly of: MappedAndSimulated; readonly unit: TimeUnit }) {
  const off = misfit(of);
  const percent = off === null ? null : Math.round(off * 100);
  return (
    <>
      <EstimateText
        estimate={of.simulated}
        size={unit.hours}
        unit={words.results.units[unit.symbol]}
        why={words.results.estimate.unstable}
        compact
      />
      {percent !== null && (
        <span className={css.off} data-near={Math.abs(percent) <= 5 || undefined}>
          {percent === 0
            ? text.exactly
            : text.off(`${percent > 0 ? "+" : "−"}${showSignificant(Math.abs(percent), 3)}`)}
        </span>
      )}
    </>
  );
}

interface MarkProps {
  readonly estimate: Estimate;
  readonly scale: ChartScale;
  readonly y: number;
  readonly className: string | undefined;
}

function Mark({ estimate: { mean, low, high }, scale, y, className }: MarkProps) {
  if (mean === null) return null;
  return (
    <>
      {low !== null && high !== null && (
        <line className={css.interval} x1={scale.toPixels(low)} x2={scale.toPixels(high)} y1={y} y2={y} />
      )}
      <circle className={className} cx={scale.toPixels(mean)} cy={y} r={3.4} />
    </>
  );
}

function scaleOf(fits: readonly MappedAndSimulated[]): ChartScale {
  const ends = fits.flatMap(({ mappedHours, simulated }) => [
    mappedHours ?? 0,
    simulated.high ?? simulated.mean ?? 0,
  ]);
  return chartScale(0, Math.max(...ends), 5, WIDTH - 5);
}
