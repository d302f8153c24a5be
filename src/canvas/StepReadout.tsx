import { Target, TrendingDown, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { Estimate, Results } from "../../simulations/index";
import { useDocument, useRun, useStores } from "../hooks/useStores";
import { calendarOf, formatHours } from "../model/durations";
import { own } from "../model/own";
import { incomingLinks } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { shownStudy } from "../stores/runStore";
import { formatCount, formatPercent } from "../words/formatFigure";
import { words } from "../words/words";
import { showTimeBeside } from "../report/map/figures";

const text = words.canvas;

/** What the run said of a step as a whole. */
export type StepVerdict = "constraint" | "tied" | "cannotKeepUp" | "lever" | null;

/** Whether the last run found the stream held back here. A pool's verdict shows at every step that it serves. */
export function useStepVerdict(id: string): StepVerdict {
  const stores = useStores();
  return useRun((state) => {
    const { study, ofMap, runningMap, progress } = state;
    // First figures of another map than the one that the verdict is of: the verdict is history.
    if (!study || (progress?.partial && runningMap !== ofMap)) return null;
    return verdictOf(study.results, id, ofMap ?? stores.document.getState().map);
  });
}

function verdictOf({ unstable, cannotKeepUp, constraint }: Results, id: string, map: StreamMap): StepVerdict {
  const pool = own(map.steps, id)?.pool;
  const isHere = (kind: string, place: string): boolean =>
    (kind === "step" && place === id) || (kind === "pool" && place === pool);
  if (unstable && cannotKeepUp.some((place) => isHere(place.kind, place.id))) return "cannotKeepUp";
  const { kind, ids, leadTimeLever } = constraint;
  const ofPool = pool !== undefined && ids.includes(pool);
  switch (kind) {
    case "step":
      return ids.includes(id) ? "constraint" : null;
    case "policy":
      // A rope holds back where it begins.
      return ids.some((rule) => rule === id || own(map.ropes, rule)?.from === id) ? "constraint" : null;
    case "pool":
      return ofPool ? "constraint" : null;
    case "tied":
      return ofPool || ids.includes(id) ? "tied" : null;
    case "market":
      return leadTimeLever && isHere(leadTimeLever.kind, leadTimeLever.id) ? "lever" : null;
    case "unknown":
      return null;
  }
}

/** The ring and badge of the step that holds the stream back. */
export function StepMark({ id }: { readonly id: string }) {
  const verdict = useStepVerdict(id);
  if (verdict === null) return null;
  const label = {
    constraint: text.constraint,
    tied: text.tiedConstraint,
    cannotKeepUp: text.cannotKeepUp,
    lever: text.lever,
  }[verdict];
  const Icon = verdict === "lever" ? TrendingDown : verdict === "cannotKeepUp" ? TriangleAlert : Target;
  return (
    <>
      <div className="step-ring" data-verdict={verdict} aria-hidden />
      <div className="step-badge" data-verdict={verdict}>
        <Icon size={17} aria-hidden />
        {label}
      </div>
    </>
  );
}

/** The triangle of work that waits before a step, with its mean number once a run knows it. */
export function StepQueue({ id }: { readonly id: string }) {
  const hasInflow = useDocument(
    (state) =>
      incomingLinks(state.map, id).length > 0 ||
      Object.values(state.map.arrivals ?? {}).some((arrival) => arrival.to === id),
  );
  const queue = useRun((state) => own(shownStudy(state)?.results.steps, id)?.queue.mean ?? null);
  if (!hasInflow) return null;
  return (
    <div className="queue-marker" data-known={queue !== null || undefined}>
      <svg viewBox="0 0 40 36" width="40" height="36" aria-hidden>
        <path d="M20 3 L37 33 L3 33 Z" />
      </svg>
      {queue !== null && (
        <span className="queue-count figure" title={text.queue(formatCount(queue))}>
          {formatCount(queue)}
        </span>
      )}
    </div>
  );
}

/** Under the box, after a run: how busy its people are, and simulated lead time beside the mapped one. */
export function StepReadout({ id, leadTime }: { readonly id: string; readonly leadTime: string | null }) {
  const step = useRun((state) => own(shownStudy(state)?.results.steps, id) ?? null);
  if (!step) return null;
  const { mean, low, high } = step.leadTimeHours.mean;
  return <Readout busy={step.utilisation.mean} mean={mean} low={low} high={high} leadTime={leadTime} />;
}

interface ReadoutProps extends Estimate {
  readonly busy: number | null;
  readonly leadTime: string | null;
}

/** Plain figures in, so that a later study that found the same here draws nothing anew. */
const Readout = memo(function Readout({ busy, leadTime, ...lead }: ReadoutProps) {
  const calendar = useDocument((state) => state.map.calendar);
  const basis = calendarOf(calendar ? { calendar } : {});
  const hours = (value: number): string => formatHours(value, basis, { single: true });
  const simulated = showTimeBeside(lead, leadTime, basis);
  const range =
    lead.mean !== null && lead.low !== null && lead.high !== null
      ? text.simulatedRange(hours(lead.mean), hours(lead.low), hours(lead.high))
      : undefined;
  return (
    <div className="readout">
      <div
        className="readout-busy"
        title={`${text.utilisation} ${busy === null ? text.missing : formatPercent(busy)}`}
      >
        <span className="readout-label">{text.utilisation}</span>
        <span className="busy-track" aria-hidden>
          <span
            className="busy-fill"
            data-high={busy !== null && busy >= 0.9 ? true : undefined}
            style={{ width: `${Math.min(100, (busy ?? 0) * 100)}%` }}
          />
        </span>
        <span className="figure readout-value">{busy === null ? text.missing : formatPercent(busy)}</span>
      </div>
      <div className="readout-lead">
        <span className="readout-mapped">
          <span className="readout-label">{text.mapped}</span>{" "}
          <span className="figure">{leadTime ?? text.missing}</span>
        </span>
        <span className="readout-simulated" title={range}>
          <span className="readout-label">{text.simulated}</span>{" "}
          <span className="figure">
            {simulated?.mean ?? text.missing}
            {simulated?.plusMinus && <small> ± {simulated.plusMinus}</small>}
          </span>
        </span>
      </div>
    </div>
  );
});
