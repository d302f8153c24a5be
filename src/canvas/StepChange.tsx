import { PencilLine } from "lucide-react";
import { useDocument } from "../hooks/useStores";
import { pointerTo } from "../model/pointer";
import { changedPlaces } from "../words/changedPlaces";
import { words } from "../words/words";
import "./change.css";

const text = words.whatIf;

/** Under a step that the shown scenario changes: what is different there. */
export function StepChange({ id }: { readonly id: string }) {
  const changes = useDocument(
    ({ base, map }) => changedPlaces(base, map).get(pointerTo("steps", id)) ?? null,
  );
  if (changes === null) return null;
  const [first = "", ...more] = changes;
  return (
    <>
      <div className="step-changed" aria-hidden />
      <div className="step-change" title={changes.join("\n")}>
        <PencilLine size={14} aria-hidden />
        <span className="visually-hidden">{text.changedHereLabel}</span>
        <span className="step-change-text">{first}</span>
        {more.length > 0 && <span className="step-change-more">{text.more(more.length)}</span>}
      </div>
    </>
  );
}
