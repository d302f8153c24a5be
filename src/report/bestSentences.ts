import type { ComparedFigure, Comparison } from "../../simulations/index";
import { words } from "../words/words";
import { showSignificant } from "./showNumber";

/**
 * Which of all compared is best in one figure, in words: nothing where nothing can be judged. Those that are better only because
 * they cannot keep up are named as such. `nameAt` names them by place: 0 is the baseline.
 */
export function bestSentences(
  { best: all, margin, baseline, scenarios }: Comparison,
  figure: ComparedFigure,
  title: string,
  nameAt: (at: number) => string,
): readonly string[] {
  const { best, confidence, candidates, finding, overloaded } = all[figure];
  const text = words.compare.bestOf;
  const sides = [baseline, ...scenarios];
  const drowns = (at: number): boolean => sides[at]?.results?.unstable === true;
  const tooMuch = overloaded.map((at) => text.overloaded(nameAt(at)));
  if (best === null) return [];
  if (confidence === null) {
    const isAlone = sides.every((_, at) => drowns(at) !== (at === best));
    return [...(isAlone ? [text.alone(title, nameAt(best))] : []), ...tooMuch];
  }
  const { and } = words.results.constraint;
  const names = and([...candidates].sort((a, b) => a - b).map(nameAt));
  const sure = confidence > 0.999 ? "> 99.9" : showSignificant(Math.floor(confidence * 1000) / 10, 3);
  const percent = showSignificant(margin * 100, 3);
  const said = {
    one: () => text.one(title, nameAt(best), sure),
    same: () => text.same(title, names),
    equal: () => text.equal(title, names, percent),
    enough: () => text.enough(title, nameAt(best), percent, sure, and(candidates.slice(1).map(nameAt))),
    open: () => text.open(title, names),
  }[finding]();
  return [said, ...(drowns(best) ? [text.noneKeepsUp] : []), ...tooMuch];
}
