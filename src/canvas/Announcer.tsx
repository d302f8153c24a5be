import { useDocument, useRun, useView } from "../hooks/useStores";
import { sourceOf } from "../model/drawing";
import type { SourcedField } from "../model/figureSources";
import { own } from "../model/own";
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
    const say = (name: string, value: string | number | null | undefined, field: SourcedField): string => {
      const { confidence } = sourceOf(step, field);
      const how = confidence === undefined ? "" : ` (${words.sources.said[confidence]})`;
      return `${name} ${value ?? text.missingSaid}${how}`;
    };
    const figures = [
      say(text.leadName, step.leadTime, "leadTime"),
      say(text.processName, processTimeText(map, step), "processTime"),
      say(text.accurateName, step.percentCompleteAccurate, "percentCompleteAccurate"),
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
  return (
    <>
      <div className="visually-hidden" role="status">
        {message}
      </div>
      {connecting !== null && (
        <div className="connecting-hint" role="status">
          <span>{text.connecting(name(connecting))}</span>
        </div>
      )}
    </>
  );
}
