import { useMemo, useState } from "react";
import { historyOf, type Study, type Trace } from "../../../simulations/index";
import { labelOf } from "../../model/names";
import { flowOrder } from "../../model/structure";
import { words } from "../../words/words";
import { FlowDiagram } from "../charts/FlowDiagram";
import { firstPeriod, periodsOf } from "../charts/historyPeriods";
import { LeadTimeScatter } from "../charts/LeadTimeScatter";
import { PeriodChoice } from "../charts/PeriodChoice";
import chartsCss from "./charts.module.css";
import css from "./results.module.css";
import type { ResultsFrame } from "./ResultsFrame";

const text = words.curves.flow;

/** What happened in the run that was recorded: how the work went through, and how long each item took. Read when it is opened. */
export function RunHistory({ study, frame }: { readonly study: Study; readonly frame: ResultsFrame }) {
  const [open, setOpen] = useState(false);
  if (study.trace === null) return null;
  return (
    <details className={chartsCss.method} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {open && <Opened study={study} trace={study.trace} frame={frame} />}
    </details>
  );
}

interface OpenedProps {
  readonly study: Study;
  readonly trace: Trace;
  readonly frame: ResultsFrame;
}

function Opened({ study: { results }, trace, frame: { map, calendar } }: OpenedProps) {
  const history = useMemo(() => historyOf(trace, flowOrder(map)), [trace, map]);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen ?? firstPeriod(history, results.warmUpHours);
  const period = periodsOf(history)[at] ?? { from: 0, to: 0 };
  return (
    <div className={css.history}>
      <p>{text.hint}</p>
      <PeriodChoice history={history} chosen={at} calendar={calendar} onChoose={setChosen} />
      {history.cutShort && <p>{text.cutShort}</p>}
      <FlowDiagram
        history={history}
        period={period}
        nameOf={(id) => labelOf(map, id)}
        calendar={calendar}
        size="narrow"
      />
      <LeadTimeScatter
        history={history}
        period={period}
        leadTimes={results.unstable ? null : results.stream.leadTimeHours}
        calendar={calendar}
        size="narrow"
      />
      {!results.unstable && <p>{text.percentiles}</p>}
    </div>
  );
}
