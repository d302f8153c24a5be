import { useMemo } from "react";
import type { Results } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import { showSignificant } from "../../report/showNumber";
import type { LawId, LessonDial, LessonFigure } from "../../runs/lessons/Lesson";
import { words } from "../../words/words";
import { LineChart, type ChartLine, type LineLook } from "../charts/LineChart";

const text = words.lessons;
/** So many points make a curve of theory look round. */
const CURVE_POINTS = 48;

const looks: Readonly<Record<LawId, LineLook>> = {
  best: "best",
  practicalWorst: "practical",
  worst: "worst",
  theTeamExpects: "best",
  famous: "ghost",
};

interface LessonChartProps {
  readonly title: string;
  /** What the chart goes along. */
  readonly dial: LessonDial;
  readonly figure: LessonFigure;
  /** How much of the figure one shown unit is. */
  readonly size: number;
  readonly map: StreamMap;
  /** What was found at the dial's values, as far as it has come. */
  readonly found: readonly Results[];
}

/** A figure along a dial: what the simulation found, between the curves of theory. */
export function LessonChart({ title, dial, figure, size, map, found }: LessonChartProps) {
  const seen = found.flatMap((results, at) => {
    const { mean, low, high } = figure.read(results);
    const x = dial.values[at];
    if (x === undefined) return [];
    return [{ x, mean, y: (mean ?? 0) / size, low: (low ?? 0) / size, high: (high ?? 0) / size }];
  });
  const points = seen.filter(({ mean }) => mean !== null).sort((a, b) => a.x - b.x);
  const [least, most] = [Math.min(...dial.values), Math.max(...dial.values)];
  const laws = useMemo(() => {
    const there = Array.from({ length: CURVE_POINTS + 1 }, (_, at) => {
      const x = least + ((most - least) * at) / CURVE_POINTS;
      return { x, map: dial.turn(map, x) };
    });
    return figure.laws.map((law): ChartLine => ({
      name: text.laws[law.id],
      look: looks[law.id],
      points: there.flatMap(({ x, map: at }) => {
        const height = law.at(at);
        return height === null ? [] : [{ x, y: height / size }];
      }),
    }));
  }, [figure, dial, map, size, least, most]);
  // The worst case soon leaves all others behind: the chart stays with what was found.
  const highest = Math.max(0, ...points.map(({ high }) => high));
  const ofTheory = Math.max(0, ...laws.flatMap((law) => law.points.map(({ y }) => y)));
  const top = highest > 0 ? Math.max(highest, Math.min(ofTheory, 1.6 * highest)) : ofTheory;
  const now = points.find(({ x }) => x === dial.at(map));
  return (
    <LineChart
      title={title}
      alternative={text.chart(title)}
      across={{
        label: text.dials[dial.id].label,
        from: least === 1 ? 0 : least,
        to: most,
        names: dial.values.map((at) => ({ at, name: showSignificant(at, 3) })),
      }}
      up={{ label: title, to: 1.04 * top || 1 }}
      lines={[...laws, { name: text.engine, look: "simulated", points }]}
      marks={now === undefined ? [] : [{ x: now.x, y: now.y, name: text.here, look: "now" }]}
      missing={seen.filter(({ mean }) => mean === null).map(({ x }) => ({ x, why: text.cannotKeepUp }))}
    />
  );
}
