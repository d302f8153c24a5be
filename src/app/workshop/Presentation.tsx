import { ActionIcon } from "@mantine/core";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect } from "react";
import { useStepVerdict } from "../../canvas/StepReadout";
import { endPresentation, goToStop, presentedSteps, walkPresentation } from "../../commands/workshopActions";
import { useDocument, useStores, useWorkshop } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { localDecimals, showHours } from "../../words/localDecimals";
import { mapMetrics } from "../../model/metrics";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { processTimeText } from "../../report/map/figures";
import { formatPercent } from "../../words/formatFigure";
import type { Stores } from "../../stores/stores";
import { words } from "../../words/words";
import { useFocusOnMap } from "./useFocusOnMap";

const text = words.workshop;
const labels = words.canvas;

const forward = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter", "n"]);
const back = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"]);

/** Walks through the map before the room: the whole, each step along the flow, the whole with its totals. */
export function Presentation() {
  const stores = useStores();
  const stop = useWorkshop((state) => state.stop) ?? 0;
  const isDark = useWorkshop((state) => state.isDark);
  const map = useDocument((state) => state.map);
  useFullScreen(stores);
  usePresentationKeys(stores);
  useFocusOnMap();
  const steps = presentedSteps(stores);
  const id = steps[stop - 1];
  return (
    <>
      <section className="presentation" aria-label={text.presentation}>
        <ActionIcon
          variant="default"
          size={52}
          aria-label={text.previous}
          disabled={stop === 0}
          onClick={() => walkPresentation(stores, -1)}
        >
          <ChevronLeft size={28} aria-hidden />
        </ActionIcon>
        <div className="presentation-caption" role="status">
          {id === undefined ? <Whole map={map} /> : <OneStep map={map} id={id} />}
        </div>
        <span className="presentation-stop figure">{text.stopOf(stop + 1, steps.length + 2)}</span>
        <ActionIcon
          variant="default"
          size={52}
          aria-label={text.next}
          disabled={stop > steps.length}
          onClick={() => walkPresentation(stores, 1)}
        >
          <ChevronRight size={28} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={52}
          aria-label={text.end}
          onClick={() => endPresentation(stores)}
        >
          <X size={24} aria-hidden />
        </ActionIcon>
      </section>
      {isDark && (
        <div className="presentation-dark" role="status">
          {text.dark}
        </div>
      )}
    </>
  );
}

function Whole({ map }: { readonly map: StreamMap }) {
  const { stream } = mapMetrics(map);
  const hours = (value: number | null): string =>
    value === null ? text.noFigure : showHours(value, calendarOf(map));
  const share = (value: number | null): string => (value === null ? text.noFigure : formatPercent(value));
  return (
    <>
      <h2>
        <span className="presentation-name">{map.title || text.wholeMap}</span>
      </h2>
      <Figures
        of={[
          [words.ladder.totalLead, hours(stream.leadTimeHours), "wait"],
          [words.ladder.totalProcess, hours(stream.processTimeHours), "work"],
          [words.ladder.activityRatio, share(stream.activityRatio)],
          [words.ladder.rolledAccurate, share(stream.rolledCompleteAccurate)],
        ]}
      />
    </>
  );
}

function OneStep({ map, id }: { readonly map: StreamMap; readonly id: string }) {
  const verdict = useStepVerdict(id);
  const step = own(map.steps, id);
  if (!step) return null;
  const accurate = step.percentCompleteAccurate;
  return (
    <>
      <h2>
        <span className="presentation-name">{step.name || labels.untitledStep}</span>
        {step.owner && <span className="presentation-owner">{step.owner}</span>}
      </h2>
      <Figures
        of={[
          [labels.leadName, localDecimals(step.leadTime ?? text.noFigure), "wait"],
          [labels.processName, localDecimals(processTimeText(map, step) ?? text.noFigure), "work"],
          [labels.accurateName, accurate === undefined ? text.noFigure : `${accurate} %`],
          step.pool === undefined
            ? [labels.workersName, labels.people(step.workers ?? 1)]
            : [labels.poolName, sharedPeople(map, step.pool)],
        ]}
      />
      {(verdict === "constraint" || verdict === "tied") && (
        <p className="presentation-verdict">{text.hereIsHeld}</p>
      )}
      {verdict === "cannotKeepUp" && <p className="presentation-verdict">{labels.cannotKeepUp}</p>}
    </>
  );
}

function sharedPeople(map: StreamMap, id: string): string {
  const pool = own(map.pools, id);
  return `${pool?.name || id} · ${pool?.size ?? 1}`;
}

type Figure = readonly [name: string, value: string, tone?: "wait" | "work"];

function Figures({ of: figures }: { readonly of: readonly Figure[] }) {
  return (
    <dl className="presentation-figures">
      {figures.map(([name, value, tone]) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd className="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys of keyboards and clickers, whatever has the focus. */
function usePresentationKeys(stores: Stores): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)) return;
      // What was opened over it, such as the list of all commands, has its own keys.
      if (event.target instanceof Element && event.target.closest("[role=dialog]")) return;
      // The buttons themselves can be walked through and pressed.
      const onButton = event.target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key);
      if (event.key === "Tab" || event.key === "Shift" || onButton) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { isDark, darken } = stores.workshop.getState();
      if (isDark) darken(false);
      else if (event.key === "Escape") endPresentation(stores);
      else if (event.key === "b" || event.key === ".") darken(true);
      else if (event.key === "Home") goToStop(stores, 0);
      else if (event.key === "End") goToStop(stores, Number.MAX_SAFE_INTEGER);
      else if (forward.has(event.key)) walkPresentation(stores, 1);
      else if (back.has(event.key)) walkPresentation(stores, -1);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [stores]);
}

/** Takes the whole screen for as long as it lasts; leaving the one leaves the other. */
function useFullScreen(stores: Stores): void {
  useEffect(() => {
    let entered = false;
    const again = (): void => {
      const { stop } = stores.workshop.getState();
      if (stop !== null) goToStop(stores, stop);
    };
    const onChange = (): void => {
      if (document.fullscreenElement) entered = true;
      else if (entered) endPresentation(stores);
    };
    window.addEventListener("resize", again);
    document.addEventListener("fullscreenchange", onChange);
    // Where the machine does not allow it, the window is the stage.
    if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      window.removeEventListener("resize", again);
      document.removeEventListener("fullscreenchange", onChange);
      if (entered && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [stores]);
}
