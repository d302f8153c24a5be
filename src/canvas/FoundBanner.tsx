import { CircleQuestionMark, Target, TrendingDown, TriangleAlert, X } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useDocument, useRun, useStores, useView } from "../hooks/useStores";
import { alongTheFlow, anyName, placeName } from "../model/names";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { isAgain, isProvisional, shownStudy } from "../stores/runStore";
import type { Results } from "../../simulations/index";
import { constraintSentence } from "../words/constraintSentence";
import { words } from "../words/words";

function headline({ unstable, cannotKeepUp, constraint }: Results, map: StreamMap): string {
  const text = words.results.constraint;
  const all = (ids: readonly string[]): string => text.and(ids.map((id) => anyName(map, id)));
  if (unstable && cannotKeepUp.length > 0) return text.cannotKeepUp(all(cannotKeepUp.map(({ id }) => id)));
  const sentence = constraintSentence(
    constraint.kind,
    alongTheFlow(map, constraint.ids).map((id) => anyName(map, id)),
  );
  if (constraint.kind !== "market") return sentence;
  return constraint.leadTimeLever
    ? words.canvas.marketLever(
        sentence,
        text.lever(placeName(map, constraint.leadTimeLever.kind, constraint.leadTimeLever.id)),
      )
    : `${sentence}.`;
}

/**
 * After a run: where the stream is held back, over the map, in one sentence that leads there. `children` is what else must be known
 * of the run, where the results do not say it beside the map.
 */
export function FoundBanner({ children }: { readonly children?: ReactNode }) {
  const stores = useStores();
  const study = useRun((state) => state.study);
  const ofMap = useRun((state) => state.ofMap);
  const stale = useRun((state) => state.stale);
  const map = useDocument((state) => state.map);
  const resultsShown = useView((state) => state.paneOpen && state.pane === "results");
  const [dismissed, setDismissed] = useState<unknown>(null);
  const first = useRun((state) => (isProvisional(state) && !isAgain(state) ? shownStudy(state) : null));
  if (first) {
    return (
      <div className="found found-first" data-tone="calm" role="status">
        <span className="found-text">{words.canvas.firstFigures(first.results.replications)}</span>
      </div>
    );
  }
  if (!study || !ofMap || dismissed === study) return null;
  const { results } = study;
  const { constraint, unstable, cannotKeepUp } = results;
  const alarm = unstable || (constraint.kind !== "market" && constraint.kind !== "unknown");
  const places = unstable
    ? cannotKeepUp.map(({ id }) => id)
    : constraint.ids.length > 0
      ? constraint.ids
      : [constraint.leadTimeLever?.id ?? ""];
  const steps = places.flatMap((id) => {
    if (own(map.steps, id)) return [id];
    const rope = own(map.ropes, id);
    if (rope && own(map.steps, rope.from)) return [rope.from];
    return Object.entries(map.steps).flatMap(([step, { pool }]) => (pool === id ? [step] : []));
  });
  const Icon = unstable
    ? TriangleAlert
    : alarm
      ? Target
      : constraint.kind === "market"
        ? TrendingDown
        : CircleQuestionMark;
  return (
    <div className="found" data-tone={alarm ? "alarm" : "calm"} role="status">
      <Icon size={20} aria-hidden className="found-sign" />
      <span className="found-text">
        {headline(results, ofMap)}
        {stale && <span className="found-stale">{words.canvas.stale}</span>}
      </span>
      {steps.length > 0 && (
        <button
          type="button"
          className="found-show"
          onClick={() => {
            stores.view.getState().select(steps.slice(0, 1));
            stores.view.getState().moveCamera("find", steps);
          }}
        >
          {words.canvas.showIt}
        </button>
      )}
      {!resultsShown && (
        <button
          type="button"
          className="found-show"
          onClick={() => stores.view.getState().showPane("results")}
        >
          {words.canvas.showResults}
        </button>
      )}
      <button
        type="button"
        className="found-close"
        aria-label={words.screen.close}
        onClick={() => setDismissed(study)}
      >
        <X size={16} aria-hidden />
      </button>
      {!resultsShown && <div className="found-more">{children}</div>}
    </div>
  );
}
