import { Button } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import { startScenario } from "../../commands/scenarioActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { useWhenIdle } from "../../hooks/useWhenIdle";
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
  const isEmpty = useDocument(({ base }) => scenarioOrder(base).length === 0);
  const shown = useDocument((state) => state.scenario);
  // What there is to read and to write of a scenario comes after the answer to the turn of a dial that began it.
  const described = useWhenIdle(shown);
  return (
    <div className="what-if">
      <LiveAnswer />
      <StepDials />
      {described !== null && <ShownScenario key={described} id={described} />}
      {isEmpty ? <NothingTried /> : <ExperimentLog />}
    </div>
  );
}

function NothingTried() {
  const stores = useStores();
  return (
    <div className="what-if-empty">
      <FlaskConical size={28} aria-hidden />
      <strong>{text.emptyTitle}</strong>
      <p>{text.emptyText}</p>
      <Button leftSection={<FlaskConical size={15} aria-hidden />} onClick={() => startScenario(stores)}>
        {text.emptyAction}
      </Button>
    </div>
  );
}
