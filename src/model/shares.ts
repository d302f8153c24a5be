import type { Link } from "./StreamMap";

/** A link with this share, in percent; undefined: it says none. */
export function withShare(link: Link, share: number | undefined): Link {
  const { share: _, ...rest } = link;
  return share === undefined ? rest : { ...link, share };
}

/** Whether shares add up to 100, as those of all links out of a step do. */
export function addUp(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-6;
}

/** Whole percentages in the proportion of `weights` that add up to `total` exactly; largest remainder first. */
export function shared(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (weight / sum) * total : total / weights.length));
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRemainder.slice(0, missing)) parts[index]! += 1;
  return parts;
}
