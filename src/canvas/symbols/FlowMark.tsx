import { fifo, pull } from "../../report/symbols/shapes";
import { words } from "../../words/words";

const text = words.symbols;
const circle = pull(30);
const lane = fifo(56, 24);

interface FlowMarkProps {
  readonly flow: "pull" | "fifo";
  /** The end of the link; the mark stands over the queue before it. */
  readonly x: number;
  readonly y: number;
}

/** How work moves along a link: pulled by the next step, or in the order in which it came. */
export function FlowMark({ flow, x, y }: FlowMarkProps) {
  const { width, height, parts } = flow === "pull" ? circle : lane;
  return (
    <g
      className="flow-mark"
      transform={`translate(${x - 33 - width / 2} ${y - 30 - height})`}
      aria-label={flow === "pull" ? text.flowPull : text.flowFifo}
    >
      <title>{flow === "pull" ? text.flowPull : text.flowFifo}</title>
      {parts.map(({ d, look }) => (
        <path key={d} d={d} className={`symbol-${look}`} />
      ))}
      {flow === "fifo" && (
        <text x={width / 2} y={height / 2 + 5} textAnchor="middle">
          {text.fifoText}
        </text>
      )}
    </g>
  );
}
