import { Eye } from "lucide-react";
import { memo } from "react";
import { showScenario } from "../../commands/scenarioActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { useWhenIdle } from "../../hooks/useWhenIdle";
import { own } from "../../model/own";
import { scenarioOrder, scenarioTexts } from "../../model/scenarioEdits";
import type { StreamMap } from "../../model/StreamMap";
import { changesInWords, scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { KeepPrediction } from "./KeepPrediction";
import { KeptPrediction } from "./KeptPrediction";
import { Predicted } from "./Predicted";

const text = words.whatIf.pane;

/** Everything that was tried or is to be: what was believed, what is predicted, what was learned. */
export function ExperimentLog() {
  return <LogOf base={useWhenIdle(useDocument((state) => state.base))} />;
}

const LogOf = memo(function LogOf({ base }: { readonly base: StreamMap }) {
  return (
    <section className="what-if-log" aria-label={text.log}>
      <h3>{text.log}</h3>
      <ol>
        {scenarioOrder(base).map((id) => (
          <LogEntry key={id} id={id} base={base} />
        ))}
      </ol>
    </section>
  );
});

function LogEntry({ id, base }: { readonly id: string; readonly base: StreamMap }) {
  const stores = useStores();
  const shown = useDocument((state) => state.scenario === id);
  const scenario = own(base.scenarios, id);
  if (scenario === undefined) return null;
  const { name, hypothesis, learned, status } = scenarioTexts(scenario);
  const title = scenarioTitle(base, id);
  const changes = changesInWords(base, id);
  return (
    <li className="log-entry" data-shown={shown || undefined}>
      <div className="log-head">
        <button
          type="button"
          className="what-if-link log-title"
          aria-current={shown || undefined}
          onClick={() => showScenario(stores, id)}
        >
          {title}
        </button>
        {status && (
          <span className="log-status" data-status={status}>
            {text.states[status]}
          </span>
        )}
        {shown && (
          <span className="log-shown">
            <Eye size={13} aria-hidden /> {text.shown}
          </span>
        )}
      </div>
      {typeof scenario.basedOn === "string" && (
        <p className="what-if-quiet">{text.buildsOn(scenarioTitle(base, scenario.basedOn))}</p>
      )}
      {/* A scenario without a name is called by its changes already. */}
      {name !== undefined && changes.length > 0 && (
        <p className="what-if-quiet">
          {changes
            .map((one) => (one.unmade === null ? one.text : words.changes.notMade(one.text)))
            .join(" · ")}
        </p>
      )}
      {hypothesis !== undefined && <LogLine label={text.hypothesis} said={hypothesis} />}
      <Predicted id={id} base={base} />
      <KeepPrediction id={id} base={base} />
      <KeptPrediction id={id} base={base} />
      {learned !== undefined && <LogLine label={text.learned} said={learned} />}
    </li>
  );
}

function LogLine({ label, said }: { readonly label: string; readonly said: string }) {
  return (
    <p className="log-line">
      <span className="log-label">{label}</span> {said}
    </p>
  );
}
