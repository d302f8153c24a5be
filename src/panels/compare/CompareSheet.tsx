import { useEffect } from "react";
import { hasScenarios } from "../../commands/scenarioActions";
import { useCompare, useDocument, useStores } from "../../hooks/useStores";
import { chosenOf, isCompareStale, type Compare, type Compared } from "../../stores/compareStore";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { BestList } from "./BestList";
import { CompareChoice } from "./CompareChoice";
import { compareFrame, type CompareFrame } from "./comparedRows";
import { CompareStatus } from "./CompareStatus";
import { CompareTable } from "./CompareTable";
import css from "./compare.module.css";
import { NoScenarios } from "../sheet/NoScenarios";
import { Sheet } from "../sheet/Sheet";
import { RunBoxes } from "./RunBoxes";
import { RunHistories } from "./RunHistories";
import { SpreadCharts } from "./SpreadCharts";
import { WhyChanged } from "./WhyChanged";

const text = words.compare;

/** Scenarios held against each other, over the whole window; Escape goes back to the map. */
export function CompareSheet() {
  const stores = useStores();
  const document = useDocument((state) => state.base);
  const state = useCompare((now) => now);
  useEffect(() => {
    const now = stores.compare.getState();
    const base = stores.document.getState().base;
    const isOpen = now.result === null || now.result.provisional || isCompareStale(now, base);
    if (now.status !== "running" && isOpen && chosenOf(now, base).length > 0) void now.compare();
  }, [stores]);
  const nameOf = (id: Compared): string =>
    id === null ? words.whatIf.currentState : scenarioTitle(document, id);
  const stale = isCompareStale(state, document);
  const { result } = state;
  return (
    <Sheet title={text.title}>
      {hasScenarios(stores) ? (
        <div className={css.body}>
          <CompareChoice nameOf={nameOf} />
          <div className={css.main}>
            <CompareStatus nameOf={nameOf} stale={stale} />
            {result && (
              <div className={stale ? css.stale : undefined}>
                <Findings result={result} frame={compareFrame(result, nameOf)} />
              </div>
            )}
          </div>
        </div>
      ) : (
        <NoScenarios title={text.empty}>{text.emptyText}</NoScenarios>
      )}
    </Sheet>
  );
}

interface FindingsProps {
  readonly result: Compare;
  readonly frame: CompareFrame;
}

function Findings({ result, frame }: FindingsProps) {
  return (
    <>
      <CompareTable frame={frame} />
      <BestList frame={frame} />
      {!result.provisional && <WhyChanged frame={frame} result={result} />}
      <SpreadCharts frame={frame} />
      <RunBoxes frame={frame} />
      {!result.provisional && <RunHistories frame={frame} result={result} />}
    </>
  );
}
