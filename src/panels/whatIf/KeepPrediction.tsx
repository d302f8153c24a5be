import { Button } from "@mantine/core";
import { Pin } from "lucide-react";
import { useCompare, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { fingerprintOf } from "../../model/fingerprint";
import { own } from "../../model/own";
import { changesOfAll, keepPrediction, mayKeepPrediction } from "../../model/reviews";
import type { StreamMap } from "../../model/StreamMap";
import { toPrediction } from "../../runs/toPrediction";
import { mapOfCompared } from "../../stores/compareStore";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { today } from "../plan/today";

const text = words.reviews;

/** Keeps what the last comparison says of a scenario, until a review; nothing where there is nothing to keep. */
export function KeepPrediction({ id, base }: { readonly id: string; readonly base: StreamMap }) {
  const stores = useStores();
  const result = useCompare((state) => state.result);
  const scenario = own(base.scenarios, id);
  const at = result?.comparison.scenarios.findIndex((one) => one.id === id) ?? -1;
  const side = result?.comparison.scenarios[at];
  const run = result?.maps[at + 1];
  if (scenario === undefined || !side || !run || result === null || result.provisional) return null;
  if (!mayKeepPrediction(scenario)) return null;
  if (fingerprintOf(run) !== fingerprintOf(mapOfCompared(base, id))) return null;
  const said = toPrediction(side, result.comparison, calendarOf(run));
  if (said === null || isKept(scenario["prediction"], said)) return null;
  const name = scenarioTitle(base, id);
  const isNew = scenario["prediction"] === undefined;
  return (
    <Button
      className="keep-prediction"
      size="compact-xs"
      variant="default"
      leftSection={<Pin size={13} aria-hidden />}
      aria-label={isNew ? text.keepOf(name) : text.keepInsteadOf(name)}
      onClick={() => {
        stores.document
          .getState()
          .applyToDocument(text.edits.keep, (now) =>
            keepPrediction(now, id, { date: today(), ...said, changes: changesOfAll(now, id) }),
          );
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
