import { Target } from "lucide-react";
import type { Constraint, PlaceRef, Reason, Results } from "../../../simulations/index";
import { showDifference } from "../../report/showEstimate";
import { timeUnitFor } from "../../report/timeUnit";
import { constraintSentence } from "../../words/constraintSentence";
import { wholePercent } from "../../report/wholePercent";
import { words } from "../../words/words";
import { EffectsChart } from "./EffectsChart";
import { Hint } from "./Hint";
import { alongTheFlow, anyName, placeName } from "../../model/names";
import css from "./results.module.css";
import constraintCss from "./constraint.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Notice } from "./Notice";
import { Section } from "./Section";

interface ConstraintCardProps {
  readonly results: Results;
  readonly frame: ResultsFrame;
  readonly reasonText: (reason: Reason) => string;
}

/** What holds the stream back, in a sentence, with the measurements behind it. */
export function ConstraintCard({ results, frame, reasonText }: ConstraintCardProps) {
  const text = words.results.constraint;
  const { constraint } = results;
  return (
    <Section title={words.results.sections.constraint}>
      <div
        className={
          constraint.kind === "market" || constraint.kind === "unknown"
            ? constraintCss.constraintCalm
            : constraintCss.constraint
        }
      >
        <h4 className={constraintCss.constraintHead}>
          <Target size={18} aria-hidden className={constraintCss.constraintSign} />
          <span>
            {constraint.kind === "step" ? (
              <StepSentence id={constraint.ids[0] ?? ""} frame={frame} />
            ) : (
              constraintSentence(
                constraint.kind,
                alongTheFlow(frame.map, constraint.ids).map((id) => anyName(frame.map, id)),
              )
            )}
          </span>
          {constraint.confidence !== null && (
            <span className={constraintCss.confidence}>
              <Hint text={text.confidenceHint}>
                {text.confidence(wholePercent(Math.min(constraint.confidence, 0.9999)))}
              </Hint>
            </span>
          )}
        </h4>
        <p className={constraintCss.reason}>{reasonText(constraint.reason)}</p>
        {constraint.leadTimeLever && constraint.reason.params["id"] !== constraint.leadTimeLever.id && (
          <p className={constraintCss.reason}>{leverSentence(constraint, constraint.leadTimeLever, frame)}</p>
        )}
      </div>
      {results.unstable && results.cannotKeepUp.length > 0 && (
        <Notice
          tone="alarm"
          title={text.cannotKeepUp(placeNames(results.cannotKeepUp, frame))}
          text={text.cannotKeepUpHint}
        />
      )}
      {constraint.effects.length > 0 && <EffectsChart constraint={constraint} frame={frame} />}
    </Section>
  );
}

function StepSentence({ id, frame }: { readonly id: string; readonly frame: ResultsFrame }) {
  const name = anyName(frame.map, id);
  const [before = "", after = ""] = words.results.constraint.step("\u0000").split("\u0000");
  return (
    <>
      {before}
      <button
        type="button"
        className={css.nameLink}
        onClick={() => frame.selectStep(id)}
        title={words.results.steps.show(name)}
      >
        {name}
      </button>
      {after}
    </>
  );
}

function leverSentence({ effects }: Constraint, lever: PlaceRef, frame: ResultsFrame): string {
  const text = words.results.constraint;
  const name = placeName(frame.map, lever.kind, lever.id);
  const effect = effects.find(({ kind, id }) => kind === lever.kind && id === lever.id)?.leadTimeMeanHours;
  if (!effect || effect.mean === null) return `${text.lever(name)}.`;
  const unit = timeUnitFor(effect.mean, frame.calendar);
  const shown = showDifference(effect, unit.hours);
  if (shown.state === "missing") return `${text.lever(name)}.`;
  const spread = shown.state === "interval" && shown.plusMinus !== null ? ` ± ${shown.plusMinus}` : "";
  return `${text.leverEffect(name, `${shown.mean}${spread} ${words.results.units[unit.symbol]}`)}.`;
}

function placeNames(places: readonly PlaceRef[], { map }: ResultsFrame): string {
  return words.results.constraint.and(places.map(({ kind, id }) => placeName(map, kind, id)));
}
