import { boxOf, type Box } from "../../report/boxOf";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import { words } from "../../words/words";
import { ChartTable } from "../charts/ChartTable";
import { Hint } from "../results/Hint";
import type { CompareFrame } from "./comparedRows";
import css from "./compare.module.css";
import { TimeAxis } from "./SpreadCharts";

const text = words.compare;
const WIDTH = 640;
const ROW = 34;

/** How far the mean lead time of one run differs from that of another: one box for each scenario. */
export function RunBoxes({ frame }: { readonly frame: CompareFrame }) {
  const { comparison, time } = frame;
  const sides = [
    { name: frame.baselineName, side: comparison.baseline },
    ...comparison.scenarios.map((side) => ({ name: frame.nameOf(side.id), side })),
  ];
  const rows = sides.flatMap(({ name, side }) => {
    const known = side.results !== null && !side.results.unstable;
    const box = known ? boxOf(side.values.leadTimeMeanHours.map((hours) => hours / time.hours)) : null;
    return box === null ? [] : [{ name, box }];
  });
  if (rows.length === 0 || comparison.replications < 2) return null;
  const least = Math.min(...rows.flatMap(({ box }) => [box.low, ...box.far]));
  const most = Math.max(...rows.flatMap(({ box }) => [box.high, ...box.far]));
  const across = chartScale(least < most / 2 ? 0 : least - 0.05 * (most - least), most, 8, WIDTH - 8);
  const unit = words.results.units[time.symbol];
  const bottom = rows.length * ROW + 4;
  return (
    <section className={css.section}>
      <h3>
        <Hint text={text.boxesHint}>{text.boxes}</Hint>
      </h3>
      <svg className={css.boxes} viewBox={`0 0 ${WIDTH} ${bottom + 20}`} role="img" aria-label={text.boxes}>
        {rows.map(({ name, box }, row) => (
          <BoxRow key={name} name={name} box={box} across={across} y={row * ROW} unit={unit} />
        ))}
        <TimeAxis scale={across} y={bottom} unit={unit} />
      </svg>
      <ChartTable
        columns={[text.scenario, text.least, text.quarter, text.median, text.threeQuarters, text.most]}
        rows={rows.map(({ name, box }) => [
          name,
          ...[box.low, box.q1, box.median, box.q3, box.high].map(
            (value) => `${showSignificant(value, 3)} ${unit}`,
          ),
        ])}
      />
    </section>
  );
}

interface BoxRowProps {
  readonly name: string;
  readonly box: Box;
  readonly across: ChartScale;
  readonly y: number;
  readonly unit: string;
}

function BoxRow({ name, box, across, y, unit }: BoxRowProps) {
  const at = across.toPixels;
  const middle = y + 24;
  const say = (value: number): string => `${showSignificant(value, 3)} ${unit}`;
  return (
    <g>
      <title>
        {text.boxOf(name, say(box.low), say(box.q1), say(box.median), say(box.q3), say(box.high))}
      </title>
      <text className={css.boxName} x={8} y={y + 12}>
        {name}
      </text>
      <line className={css.boxWhisker} x1={at(box.low)} x2={at(box.high)} y1={middle} y2={middle} />
      <rect
        className={css.box}
        x={at(box.q1)}
        width={Math.max(1, at(box.q3) - at(box.q1))}
        y={middle - 7}
        height={14}
      />
      <line
        className={css.boxMedian}
        x1={at(box.median)}
        x2={at(box.median)}
        y1={middle - 7}
        y2={middle + 7}
      />
      {box.far.map((value, index) => (
        <circle key={index} className={css.boxFar} cx={at(value)} cy={middle} r={2} />
      ))}
    </g>
  );
}
