import type { Estimate } from "../../../simulations/index";
import { words } from "../../words/words";
import { LineChart, type ChartLine, type ChartMark } from "../charts/LineChart";
import type { TurnedAxis } from "./turnedAxis";

interface TurnedChartProps {
  readonly title: string;
  readonly alternative: string;
  readonly axis: TurnedAxis;
  readonly estimates: readonly Estimate[];
  /** How much of the figure one unit of the axis is. */
  readonly size: number;
  /** The point where the map stands; −1: none. */
  readonly now: number;
  /** A point that was found, and what it is called. */
  readonly found?: { readonly at: number; readonly name: string } | null;
  /** Lines beside that of the estimates, in units of the axis. */
  readonly beside?: readonly ChartLine[];
  readonly name?: string;
}

/** One figure of the stream at each value of what is turned, with where it stands today. */
export function TurnedChart({
  title,
  alternative,
  axis: { xs, axis },
  estimates,
  size,
  now,
  found = null,
  beside = [],
  name = words.curves.simulated,
}: TurnedChartProps) {
  const points = estimates.flatMap(({ mean, low, high }, at) =>
    mean === null
      ? []
      : [
          {
            x: xs[at] ?? 0,
            y: mean / size,
            low: low === null ? null : low / size,
            high: high === null ? null : high / size,
          },
        ],
  );
  const mark = (at: number, called: string, look: ChartMark["look"]): readonly ChartMark[] => {
    const mean = estimates[at]?.mean ?? null;
    return mean === null ? [] : [{ x: xs[at] ?? 0, y: mean / size, name: called, look }];
  };
  const top = Math.max(...points.map(({ y, high }) => high ?? y));
  return (
    <LineChart
      title={title}
      alternative={alternative}
      across={axis}
      up={{ label: title, to: top * 1.12 || 1 }}
      lines={[...beside, { name, look: "simulated", points }]}
      marks={[
        ...(found === null || found.at === now ? [] : mark(found.at, found.name, "found")),
        ...mark(now, words.curves.now, "now"),
      ]}
      missing={estimates.flatMap(({ mean }, at) =>
        mean === null ? [{ x: xs[at] ?? 0, why: words.curves.cannot }] : [],
      )}
    />
  );
}
