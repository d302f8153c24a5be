import { memo } from "react";
import { useDocument, useView } from "../../hooks/useStores";
import { own } from "../../model/own";
import { hasThing } from "../../model/things";
import type { StreamMap } from "../../model/StreamMap";
import type { Selection } from "../../stores/viewStore";
import { words } from "../../words/words";
import { leaveOnEscape } from "./Field";
import { LinkFields } from "./LinkFields";
import { ManyActions } from "./ManyActions";
import { ShownContext, subjectOf } from "./Shown";
import { StepFields } from "./StepFields";
import { StreamFields } from "./StreamFields";
import { ThingFields } from "./things/ThingFields";
import { useShownSelection } from "./useShownSelection";
import "./inspector.css";

/** The figures of what is selected: a step, a link, several things, or the stream as a whole. */
export function Inspector() {
  const wanted = useView((state) => state.selection);
  const shown = useShownSelection();
  const isGone = useDocument((state) => shown !== wanted && !isWhole(state.map, shown));
  // What was shown is not there any more, what is to be shown is on its way.
  if (isGone) return <div className="inspector" />;
  return (
    <ShownContext value={subjectOf(shown)}>
      <div className="inspector-keys" onKeyDown={leaveOnEscape}>
        <Fields selection={shown} />
      </div>
    </ShownContext>
  );
}

/** Whether what was selected, one thing or nothing, is still on the map. */
function isWhole(map: StreamMap, { steps, links, things }: Selection): boolean {
  return (
    steps.length + links.length + things.length <= 1 &&
    steps.every((id) => own(map.steps, id) !== undefined) &&
    links.every((id) => own(map.links, id) !== undefined) &&
    things.every((thing) => hasThing(map, thing))
  );
}

const Fields = memo(function Fields({ selection }: { readonly selection: Selection }) {
  const [id] = selection.steps;
  const [link] = selection.links;
  const [thing] = selection.things;
  const step = useDocument(({ map }) => (id === undefined ? undefined : own(map.steps, id)));
  const chosen = useDocument(({ map }) => (link === undefined ? undefined : own(map.links, link)));
  if (selection.steps.length + selection.links.length + selection.things.length > 1) {
    return (
      <div className="inspector">
        <h3 className="inspector-title">
          {words.inspector.many(selection.steps.length + selection.things.length)}
        </h3>
        <p className="inspector-hint">{words.inspector.manyHint}</p>
        <ManyActions />
      </div>
    );
  }
  if (id !== undefined && step) return <StepFields key={id} id={id} step={step} />;
  if (link !== undefined && chosen) return <LinkFields key={link} id={link} link={chosen} />;
  if (thing !== undefined) return <ThingFields key={thing} path={thing} />;
  return <StreamFields />;
});
