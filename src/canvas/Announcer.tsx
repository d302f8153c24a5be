import { useEffect, useState } from "react";
import { useDocument, useRun, useStores, useView } from "../hooks/useStores";
import { sourceOf } from "../model/drawing";
import type { SourcedField } from "../model/figureSources";
import { own } from "../model/own";
import { localDecimals } from "../words/localDecimals";
import { words } from "../words/words";
import { processTimeText } from "../report/map/figures";
import { sayThing } from "../commands/thingNames";
import { useStepVerdict } from "./StepReadout";

const text = words.canvas;

/** Says what is selected to those who cannot see it, and what a connection by keyboard waits for. */
export function Announcer() {
  const selection = useView((state) => state.selection);
  const connecting = useView((state) => state.connectingFrom);
  const map = useDocument((state) => state.map);
  const verdict = useStepVerdict(selection.steps[0] ?? "");
  const hasRun = useRun((state) => state.study !== null);
  const name = (id: string): string => own(map.steps, id)?.name || text.untitledStep;
  const step = selection.steps.length === 1 ? own(map.steps, selection.steps[0] ?? "") : undefined;
  const message = ((): string => {
    if (selection.steps.length > 1) return text.severalSelected(selection.steps.length);
    const [thing] = selection.things;
    const link = selection.links.length === 1 ? own(map.links, selection.links[0] ?? "") : undefined;
    if (!step && link) return words.hand.selectedLink(name(link.from), name(link.to));
    if (!step) return thing === undefined ? "" : sayThing(map, thing);
    const say = (name: string, value: string | null | undefined, field: SourcedField): string => {
      const { confidence } = sourceOf(step, field);
      const how = confidence === undefined ? "" : ` (${words.sources.said[confidence]})`;
      return `${name} ${localDecimals(value ?? text.missingSaid)}${how}`;
    };
    const accurate = step.percentCompleteAccurate;
    const figures = [
      say(text.leadName, step.leadTime, "leadTime"),
      say(text.processName, processTimeText(map, step), "processTime"),
      say(text.accurateName, accurate === undefined ? null : `${accurate} %`, "percentCompleteAccurate"),
      text.people(step.workers ?? 1),
      ...(hasRun && verdict !== null
        ? [
            verdict === "cannotKeepUp"
              ? text.cannotKeepUp
              : verdict === "lever"
                ? text.lever
                : text.constraint,
          ]
        : []),
    ];
    return text.selectedStep(name(selection.steps[0] ?? ""), figures.join(", "));
  })();
  const selected = [...selection.steps, ...selection.links, ...selection.things].join(" ");
  return (
    <>
      <div className="visually-hidden" role="status">
        {useRested(message, selected)}
      </div>
      <div className="visually-hidden" role="status">
        {useDeed()}
      </div>
      {connecting !== null && (
        <div className="connecting-hint" role="status">
          <span>{text.connecting(name(connecting))}</span>
        </div>
      )}
    </>
  );
}

/** The hand rests when nothing was typed for so many milliseconds. */
const REST_MS = 900;

/** A text that is told at once when it is of something else, and while that changes only when the hand rests: not at every key. */
function useRested(text: string, of: string): string {
  const [told, setTold] = useState({ text, of });
  if (told.of !== of) setTold({ text, of });
  useEffect(() => {
    const timer = setTimeout(() => setTold({ text, of }), REST_MS);
    return () => clearTimeout(timer);
  }, [text, of]);
  return told.of === of ? told.text : text;
}

/** What was taken back, done again, deleted or added last: what is selected then would not say so. */
function useDeed(): string {
  const { document } = useStores();
  const [deed, setDeed] = useState("");
  useEffect(
    () =>
      document.subscribe((now, before) => {
        if (now.map === before.map) return;
        const { undoLabel, redoLabel } = now;
        const [count, were] = [now, before].map(({ map }) => Object.keys(map.steps).length) as [
          number,
          number,
        ];
        if (redoLabel !== null && redoLabel === before.undoLabel) setDeed(text.undone(redoLabel));
        else if (undoLabel !== null && undoLabel === before.redoLabel) setDeed(text.redone(undoLabel));
        else if (undoLabel === null || count === were) setDeed("");
        // A copy has the name and the figures of what is copied: how many there are now tells it from that.
        else setDeed(count < were ? undoLabel : text.nowSteps(undoLabel, count));
      }),
    [document],
  );
  return deed;
}
