import { useCallback } from "react";
import type { Reason } from "../../../simulations/index";
import { timeCommit } from "../../commands/deliveryActions";
import { lengthenRuns } from "../../commands/lengthenRuns";
import { watchRun } from "../../commands/watchRun";
import { useDocument, useRun, useStores, useView } from "../../hooks/useStores";
import { reasonSentence } from "../../words/reason";
import { goToProblem } from "../check/goToProblem";
import { suggestedMeasure } from "../../model/delivery";
import { alongTheFlow, anyName } from "../../model/names";
import { problemText } from "./problemText";
import { ResultsView } from "./ResultsView";

/** The results pane of this window: follows the run, the map and what is selected. */
export function ResultsPane() {
  const stores = useStores();
  const { run, view } = stores;
  const { status, study, ofMap, stale, runningMap, error, ...state } = useRun((now) => now);
  const progress =
    state.runningHere || state.progress === null ? state.progress : { ...state.progress, partial: null };
  const map = useDocument((state) => state.map);
  const selected = useView((state) => state.selection.steps);
  const named = ofMap ?? map;
  const selectStep = useCallback(
    (id: string): void => {
      view.getState().select([id]);
      view.getState().moveCamera("find", [id]);
    },
    [view],
  );
  const offersMeasure = useDocument((state) => suggestedMeasure(state.map) !== null);
  const addMeasure = useCallback((): void => timeCommit(stores), [stores]);
  const reasonText = useCallback(
    ({ code, params }: Reason): string => {
      const { ids } = params;
      const ordered = Array.isArray(ids) ? { ...params, ids: alongTheFlow(named, ids) } : params;
      return reasonSentence({ code, params: ordered }, (id) => anyName(named, id));
    },
    [named],
  );
  return (
    <ResultsView
      status={status}
      progress={progress}
      study={study}
      ofMap={ofMap}
      runningMap={runningMap}
      map={map}
      stale={stale}
      error={error}
      selected={selected}
      onSimulate={() => void run.getState().simulate()}
      onCancel={() => run.getState().cancel()}
      onLengthen={(hours) => lengthenRuns(stores, hours)}
      onSelectStep={selectStep}
      onGoTo={(problem) => goToProblem(stores, problem)}
      onWatch={() => watchRun(stores)}
      onTimeCommit={offersMeasure ? addMeasure : null}
      reasonText={reasonText}
      problemText={(problem) => problemText(problem, map)}
    />
  );
}
