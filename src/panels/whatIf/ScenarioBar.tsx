import { Tooltip } from "@mantine/core";
import { FlaskConical, Map as MapIcon, Plus, Scale } from "lucide-react";
import { memo, useEffect, useRef, type CSSProperties } from "react";
import { showScenario, startScenario } from "../../commands/scenarioActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { useWhenIdle } from "../../hooks/useWhenIdle";
import { own } from "../../model/own";
import { scenarioOrder } from "../../model/scenarioEdits";
import type { StreamMap } from "../../model/StreamMap";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import "./scenarioBar.css";

const text = words.whatIf;

/**
 * Over the map: the current state and its scenarios side by side, and which of them is looked at. It comes a moment after what
 * the turn of a dial that began one asks for.
 */
export function ScenarioBar() {
  const { base, scenario } = useWhenIdle(useDocument((state) => state));
  return <BarOf base={base} shown={scenario} />;
}

interface BarOfProps {
  readonly base: StreamMap;
  readonly shown: string | null;
}

const BarOf = memo(function BarOf({ base, shown }: BarOfProps) {
  const stores = useStores();
  const ids = scenarioOrder(base);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = choices.current;
    if (!row) return undefined;
    // What is looked at stays in sight, also where the bar becomes narrower.
    const watch = new ResizeObserver(() =>
      row.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
    watch.observe(row);
    return () => watch.disconnect();
  }, [shown, ids.length]);
  return (
    <nav className="scenario-bar" aria-label={text.bar} data-scenario={shown !== null || undefined}>
      <button
        type="button"
        className="scenario-choice"
        aria-pressed={shown === null}
        onClick={() => showScenario(stores, null)}
      >
        <MapIcon size={15} aria-hidden />
        <span className="scenario-title">{text.currentState}</span>
      </button>
      <div ref={choices} className="scenario-choices">
        {ids.map((id) => {
          const title = scenarioTitle(base, id);
          return (
            <button
              key={id}
              type="button"
              className="scenario-choice"
              data-scenario
              aria-pressed={shown === id}
              title={title}
              style={{ "--letters": Math.min(title.length, 13) } as CSSProperties}
              onClick={() => showScenario(stores, id)}
            >
              <FlaskConical size={15} aria-hidden />
              <span className="scenario-title">{title}</span>
            </button>
          );
        })}
      </div>
      <NewScenario />
      {ids.length > 0 && <CompareThem />}
      {shown !== null && (
        <p className="scenario-flag">
          <strong>{text.flag}</strong>
          <span>{text.flagChanges(own(base.scenarios, shown)?.changes.length ?? 0)}</span>
          <span className="scenario-flag-hint">{text.flagHint}</span>
        </p>
      )}
      <div className="visually-hidden" role="status">
        {shown === null
          ? ids.length > 0
            ? text.shownCurrent
            : ""
          : text.shownScenario(scenarioTitle(base, shown))}
      </div>
    </nav>
  );
});

const NewScenario = memo(function NewScenario() {
  const stores = useStores();
  return (
    <Tooltip label={text.newScenarioHint} multiline w={240} openDelay={400}>
      <button type="button" className="scenario-new" onClick={() => startScenario(stores)}>
        <Plus size={15} aria-hidden />
        {text.newScenario}
      </button>
    </Tooltip>
  );
});

const CompareThem = memo(function CompareThem() {
  const stores = useStores();
  return (
    <Tooltip label={words.compare.command} openDelay={400}>
      <button
        type="button"
        className="scenario-new"
        aria-label={words.compare.command}
        onClick={() => stores.view.getState().showSheet("compare")}
      >
        <Scale size={15} aria-hidden />
        <span className="scenario-compare">{text.compareShort}</span>
      </button>
    </Tooltip>
  );
});
