import { showSignificant } from "./showNumber";

/** A share in whole per cent, but never rounded to all or nothing. */
export function wholePercent(share: number): string {
  if (share > 0.99 && share < 1) return "> 99";
  if (share > 0 && share < 0.01) return "< 1";
  return showSignificant(Math.round(share * 100), 3);
}
