import { Button } from "@mantine/core";
import { Pin } from "lucide-react";
import { useCompare, useDocument, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { fingerprintOf } from "../../model/fingerprint";
import { own } from "../../model/own";
import { changesOfAll, keepPrediction, mayKeepPrediction } from "../../model/reviews";
import { toPrediction } from "../../runs/toPrediction";
import { mapOfCompared } from "../../stores/compareStore";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { today } from "../plan/today";

const text = words.reviews;

/** Keeps what the last comparison says of a scenario, until a review; nothing where there is nothing to keep. */
export function KeepPrediction({ id }: { readonly id: string }) {
  const stores = useStores();
  const document = useDocument((state) => state.base);
  const result = useCompare((state) => state.result);
  const scenario = own(document.scenarios, id);
  const at = result?.comparison.scenarios.findIndex((one) => one.id === id) ?? -1;
  const side = result?.comparison.scenarios[at];
  const run = result?.maps[at + 1];
  if (scenario === undefined || !side || !run || result === null || result.provisional) return null;
  if (!mayKeepPrediction(scenario)) return null;
  if (fingerprintOf(run) !== fingerprintOf(mapOfCompared(document, id))) return null;
  const said = toPrediction(side, result.comparison, calendarOf(run));
  if (said === null || isKept(scenario["prediction"], said)) return null;
  const name = scenarioTitle(document, id);
  const isNew = scenario["prediction"] === undefined;
  return (
    <Button
      className="keep-prediction"
      size="compact-xs"
      variant="default"
      leftSection={<Pin size={13} aria-hidden />}
      aria-label={isNew ? text.keepOf(name) : text.keepInsteadOf(name)}
      onClick={() => {
        const prediction = { date: today(), ...said, changes: changesOfAll(document, id) };
        stores.document
          .getState()
          .applyToDocument(text.edits.keep, (now) => keepPrediction(now, id, prediction));
        stores.view.getState().tell(text.keptNow(name));
      }}
    >
      {isNew ? text.keep : text.keepInstead}
    </Button>
  );
}

/** The same figures are kept already. */
function isKept(kept: unknown, said: object): boolean {
  const { figures, replications } = said as Readonly<Record<string, unknown>>;
  const before = kept as Readonly<Record<string, unknown>> | undefined;
  return (
    before?.["replications"] === replications &&
    JSON.stringify(before?.["figures"]) === JSON.stringify(figures)
  );
}
