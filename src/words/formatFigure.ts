import { localDecimals } from "./localDecimals";

/** A fraction as a whole percentage, with one decimal where a whole number would say too little. */
export function formatPercent(fraction: number): string {
  const percent = fraction * 100;
  const shown = percent !== 0 && Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return localDecimals(`${shown} %`);
}

/** A mean count with about two digits: 0.42, 3.2, 17. */
export function formatCount(count: number): string {
  const size = Math.abs(count);
  if (size < 0.005) return "0";
  return localDecimals(count.toFixed(size < 0.095 ? 2 : size < 9.95 ? 1 : 0));
}

/** A plain number without needless zeros. */
export function formatNumber(value: number): string {
  return localDecimals(String(Math.round(value * 1000) / 1000));
}
