import type { Estimate } from "../../simulations/index";
import { decimalsFor, showNumber, showSignificant } from "./showNumber";

/** An estimate as it is written down: no more digits than its interval allows. */
export type ShownEstimate =
  /** Nothing was observed. */
  | { readonly state: "missing" }
  /** One run only: a value without an interval. */
  | { readonly state: "single"; readonly mean: string }
  /** The same in every run. */
  | { readonly state: "exact"; readonly mean: string }
  | {
      readonly state: "interval";
      readonly mean: string;
      readonly low: string;
      readonly high: string;
      /** Half the interval's width; null when the interval is lopsided. */
      readonly plusMinus: string | null;
    };

/** Writes an estimate in a unit of `size` (8 turns hours into days of eight hours, 0.01 a fraction into per cent). */
export function showEstimate(estimate: Estimate, size = 1): ShownEstimate {
  if (estimate.mean === null || !Number.isFinite(estimate.mean)) return { state: "missing" };
  const mean = estimate.mean / size;
  if (estimate.low === null || estimate.high === null)
    return { state: "single", mean: showSignificant(mean, 3) };
  const low = estimate.low / size;
  const high = estimate.high / size;
  const half = (high - low) / 2;
  if (half <= Math.abs(mean) * 1e-9) return { state: "exact", mean: showSignificant(mean, 4) };
  const decimals = decimalsThatKeepSigns(decimalsFor(half), low, high);
  const lopsided = Math.abs(high + low - 2 * mean) > 0.05 * half;
  return {
    state: "interval",
    mean: showNumber(mean, decimals),
    low: showNumber(low, decimals),
    high: showNumber(high, decimals),
    plusMinus: lopsided ? null : showNumber(half, decimals),
  };
}

/** One digit more where rounding would let an interval that leaves out zero seem to touch it, at its end or as ± about its mean. */
function decimalsThatKeepSigns(decimals: number, low: number, high: number): number {
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  const [mean, half] = [Math.abs(high + low) / 2, (high - low) / 2].map((size) =>
    Math.round(size * 10 ** decimals),
  );
  const touches = nearest < 0.5 * 10 ** -decimals || mean! <= half!;
  return low * high > 0 && touches ? decimals + 1 : decimals;
}

/** Writes a difference: as an estimate, but a gain carries its plus sign. */
export function showDifference(estimate: Estimate, size = 1): ShownEstimate {
  const shown = showEstimate(estimate, size);
  if (shown.state === "missing") return shown;
  const signed = { ...shown, mean: withSign(shown.mean) };
  return signed.state === "interval"
    ? { ...signed, low: withSign(signed.low), high: withSign(signed.high) }
    : signed;
}

function withSign(text: string): string {
  return /^[^\u2212]*[1-9]/.test(text) ? `+${text}` : text;
}
