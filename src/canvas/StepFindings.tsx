import { TriangleAlert } from "lucide-react";
import { useStores, useView } from "../hooks/useStores";
import { own } from "../model/own";
import { words } from "../words/words";

const text = words.check;

/** A small sign at a step that the map check has found something at; it leads to the check. */
export function StepFindings({ id }: { readonly id: string }) {
  const stores = useStores();
  const count = useView((state) => own(state.findings, id) ?? 0);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="step-findings nodrag"
      tabIndex={-1}
      aria-label={text.atStep(count)}
      title={text.atStep(count)}
      onClick={(event) => {
        event.stopPropagation();
        stores.view.getState().select([id]);
        stores.view.getState().showPane("check");
      }}
    >
      <TriangleAlert size={13} aria-hidden />
      {count > 1 && <span className="figure">{count}</span>}
    </button>
  );
}
