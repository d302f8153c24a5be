import { Tabs } from "@mantine/core";
import { lazy, memo, Suspense } from "react";
import { useMapLater, useView, useStores } from "../hooks/useStores";
import { Inspector } from "../panels/inspector/Inspector";
import { PlanPane } from "../panels/plan/PlanPane";
import type { StreamMap } from "../model/StreamMap";
import { checkMap, kindOfFinding } from "../stores/checkMap";
import type { Pane } from "../stores/viewStore";
import { keepPlace } from "../ui/keepPlace";
import { words } from "../words/words";

const text = words.inspector;

/** Loaded when they are asked for. The plan is there from the start: what is typed after its command is typed at once. */
const CheckPane = lazy(async () => ({ default: (await import("../panels/check/CheckPane")).CheckPane }));
const WhatIfPane = lazy(async () => ({ default: (await import("../panels/whatIf/WhatIfPane")).WhatIfPane }));
const ResultsPane = lazy(async () => ({
  default: (await import("../panels/results/ResultsPane")).ResultsPane,
}));

/** Beside the map: the figures of what is selected, what is to be checked, and what the run found. */
export function SidePane() {
  const stores = useStores();
  const pane = useView((state) => state.pane);
  const hasStep = useView(
    (state) =>
      state.selection.steps.length + state.selection.links.length + state.selection.things.length > 0,
  );
  return (
    <aside className="side-pane" aria-label={text.paneName} onClickCapture={keepPlace}>
      <h2 className="visually-hidden">{text.paneName}</h2>
      <Tabs
        value={pane}
        onChange={(value) => {
          if (value) stores.view.getState().showPane(value as Pane);
        }}
        keepMounted={false}
        className="side-tabs"
      >
        <Tabs.List grow>
          <Tabs.Tab value="step">{hasStep ? text.tabStep : text.tabStream}</Tabs.Tab>
          <Tabs.Tab value="check" rightSection={<ToCheck />}>
            {text.tabCheck}
          </Tabs.Tab>
          <Tabs.Tab value="plan">{words.plan.tab}</Tabs.Tab>
          <Tabs.Tab value="results">{text.tabResults}</Tabs.Tab>
          <Tabs.Tab value="whatIf">{words.whatIf.tab}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="step" className="side-panel">
          <Inspector />
        </Tabs.Panel>
        <Tabs.Panel value="check" className="side-panel">
          <Suspense>
            <CheckPane />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="plan" className="side-panel">
          <PlanPane />
        </Tabs.Panel>
        <Tabs.Panel value="results" className="side-panel">
          <Suspense>
            <ResultsPane />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="whatIf" className="side-panel">
          <Suspense>
            <WhatIfPane />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/** How much there is to check, else to ask. Typing does not wait for the map to be checked. */
function ToCheck() {
  return <ToCheckIn map={useMapLater()} />;
}

const ToCheckIn = memo(function ToCheckIn({ map }: { readonly map: StreamMap }) {
  const unfinished = useView((state) => Object.keys(state.unfinished).length);
  const found = checkMap(map);
  const toAsk = found.filter((problem) => kindOfFinding(problem) === "ask").length;
  const toCheck = found.length - toAsk + unfinished;
  if (toCheck + toAsk === 0) return null;
  return (
    <span className="tab-count figure" data-quiet={toCheck === 0 || undefined}>
      {toCheck || toAsk}
    </span>
  );
});
