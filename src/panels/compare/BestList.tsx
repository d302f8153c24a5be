import { Trophy } from "lucide-react";
import { bestSentences } from "../../report/bestSentences";
import { words } from "../../words/words";
import { Hint } from "../results/Hint";
import { shownFigures, type CompareFrame } from "./comparedRows";
import css from "./compare.module.css";

const text = words.compare;

/** Of each figure the best of all, as far as the runs can tell. */
export function BestList({ frame }: { readonly frame: CompareFrame }) {
  const { comparison } = frame;
  const nameAt = (at: number): string =>
    at === 0 ? frame.baselineName : frame.nameOf(comparison.scenarios[at - 1]?.id ?? "");
  const lines = shownFigures.flatMap((figure) =>
    bestSentences(comparison, figure, text.figures[figure], nameAt),
  );
  if (lines.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>
        <Trophy size={15} aria-hidden /> <Hint text={text.bestHint}>{text.best}</Hint>
      </h3>
      <ul className={css.best}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
