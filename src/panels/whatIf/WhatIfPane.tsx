import { Button } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import { startScenario } from "../../commands/scenarioActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { scenarioOrder } from "../../model/scenarioEdits";
import { words } from "../../words/words";
import { ExperimentLog } from "./ExperimentLog";
import { LiveAnswer } from "./LiveAnswer";
import { ShownScenario } from "./ShownScenario";
import { StepDials } from "./StepDials";
import "./whatIf.css";

const text = words.whatIf.pane;

/** Beside the map: what the shown scenario supposes and changes, and the log of all that was tried. */
export function WhatIfPane() {
  const stores = useStores();
  const base = useDocument((state) => state.base);
  const shown = useDocument((state) => state.scenario);
  if (scenarioOrder(base).length === 0) {
    return (
      <div className="what-if what-if-empty">
        <FlaskConical size={28} aria-hidden />
        <strong>{text.emptyTitle}</strong>
        <p>{text.emptyText}</p>
        <Button leftSection={<FlaskConical size={15} aria-hidden />} onClick={() => startScenario(stores)}>
          {text.emptyAction}
        </Button>
        <StepDials />
      </div>
    );
  }
  return (
    <div className="what-if">
      <LiveAnswer />
      <StepDials />
      {shown !== null && <ShownScenario key={shown} id={shown} />}
      <ExperimentLog />
    </div>
  );
}
