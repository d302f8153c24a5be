import { Tooltip } from "@mantine/core";
import type { Estimate } from "../../../simulations/index";
import { showDifference, showEstimate, type ShownEstimate } from "../../report/showEstimate";
import { words } from "../../words/words";
import css from "./results.module.css";

interface EstimateTextProps {
  readonly estimate: Estimate;
  /** How much of the estimate one shown unit is: 8 for days of eight hours, 0.01 for per cent. */
  readonly size?: number;
  readonly unit?: string;
  /** Why it cannot be said, when it cannot. */
  readonly why: string;
  /** In a table: the interval on a line of its own, and a dash where nothing can be said. */
  readonly compact?: boolean;
  /** A difference carries its sign. */
  readonly difference?: boolean;
}

/** A simulated figure with its interval, or the plain statement that it cannot be said, and why. */
export function EstimateText({
  estimate,
  size = 1,
  unit = "",
  why,
  compact = false,
  difference = false,
}: EstimateTextProps) {
  const shown = difference ? showDifference(estimate, size) : showEstimate(estimate, size);
  if (shown.state === "missing") return <Missing why={why} compact={compact} />;
  const gap = unit === "" ? "" : "\u00a0";
  return (
    <span className={compact ? css.estimateCompact : css.estimate}>
      <span aria-hidden="true">
        <span className={css.mean}>
          {shown.mean}
          {unit !== "" && <span className={css.unit}>{`${gap}${unit}`}</span>}
        </span>
        <Spread shown={shown} compact={compact} />
      </span>
      <span className="visually-hidden">{estimateSentence(shown, unit)}</span>
    </span>
  );
}

function Spread({ shown, compact }: { readonly shown: ShownEstimate; readonly compact: boolean }) {
  const { estimate } = words.results;
  if (shown.state === "interval") {
    const text =
      shown.plusMinus === null ? estimate.range(shown.low, shown.high) : estimate.plusMinus(shown.plusMinus);
    return <span className={css.spread}>{text}</span>;
  }
  if (compact) return <span className={css.spread}>{shown.state === "exact" ? "±\u00a00" : ""}</span>;
  return <span className={css.spread}>{shown.state === "exact" ? estimate.exact : estimate.single}</span>;
}

/** What cannot be said, with its reason. */
export function Missing({ why, compact = false }: { readonly why: string; readonly compact?: boolean }) {
  const { missing } = words.results.estimate;
  return (
    <Tooltip label={why} multiline w={270} openDelay={200} events={{ hover: true, focus: true, touch: true }}>
      <span className={css.missing} tabIndex={0}>
        {compact ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{missing}</span>
          </>
        ) : (
          missing
        )}
      </span>
    </Tooltip>
  );
}

/** A shown estimate read aloud. */
export function estimateSentence(shown: ShownEstimate, unit: string): string {
  const { estimate } = words.results;
  if (shown.state === "missing") return estimate.missing;
  const value = unit === "" ? shown.mean : `${shown.mean} ${unit}`;
  if (shown.state === "interval") return estimate.interval(value, shown.low, shown.high);
  return `${value}, ${shown.state === "exact" ? estimate.exact : estimate.single}`;
}
