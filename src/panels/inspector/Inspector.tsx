import { useDocument, useView } from "../../hooks/useStores";
import { own } from "../../model/own";
import { words } from "../../words/words";
import { LinkFields } from "./LinkFields";
import { ManyActions } from "./ManyActions";
import { StepFields } from "./StepFields";
import { StreamFields } from "./StreamFields";
import { ThingFields } from "./things/ThingFields";
import "./inspector.css";

/** The figures of what is selected: a step, a link, several things, or the stream as a whole. */
export function Inspector() {
  const selection = useView((state) => state.selection);
  const steps = useDocument((state) => state.map.steps);
  const links = useDocument((state) => state.map.links);
  const [id] = selection.steps;
  const [link] = selection.links;
  const [thing] = selection.things;
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
  const step = id === undefined ? undefined : own(steps, id);
  if (id !== undefined && step) return <StepFields key={id} id={id} step={step} />;
  const chosen = link === undefined ? undefined : own(links, link);
  if (link !== undefined && chosen) return <LinkFields key={link} id={link} link={chosen} />;
  if (thing !== undefined) return <ThingFields key={thing} path={thing} />;
  return <StreamFields />;
}
