import { Target, TrendingDown, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { Estimate } from "../../simulations/index";
import { useCalendar, useRun, useStores } from "../hooks/useStores";
import { localDecimals, showHours } from "../words/localDecimals";
import { own } from "../model/own";
import { isAgain, isProvisional, shownStudy } from "../stores/runStore";
import { formatPercent } from "../words/formatFigure";
import { words } from "../words/words";
import { showTimeBeside } from "../report/map/figures";
import { stepVerdict, type StepVerdict } from "../report/map/stepVerdict";

const text = words.canvas;

/** Whether the last run found the stream held back here. A pool's verdict shows at every step that it serves. */
export function useStepVerdict(id: string): StepVerdict {
  const stores = useStores();
  return useRun((state) => {
    const { study, ofMap } = state;
    // First figures of another map than the one that the verdict is of: the verdict is history.
    if (!study || (isProvisional(state) && !isAgain(state))) return null;
    return stepVerdict(study.results, id, ofMap ?? stores.document.getState().map);
  });
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
  const basis = useCalendar();
  const hours = (value: number): string => showHours(value, basis, { single: true });
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
          <span className="figure">{localDecimals(leadTime ?? text.missing)}</span>
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
