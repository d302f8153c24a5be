import { words } from "../words/words";
import { showSignificant } from "./showNumber";

/** How wide the intervals of a table of capacity are, in words: each wider than 95 % where several places were tried. */
export function effectsInterval(places: number): string {
  const text = words.results.effects;
  return places < 2 ? text.oneInterval : text.widened(places, showSignificant(100 * (1 - 0.05 / places), 4));
}
