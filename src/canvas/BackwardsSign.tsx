import { ArrowLeft, X } from "lucide-react";
import { useStores, useView } from "../hooks/useStores";
import { focusMap } from "../ui/focusMap";
import { words } from "../words/words";

const text = words.hand;

/** Says that the map is being drawn from delivery backwards, and ends it. */
export function BackwardsSign() {
  const { view } = useStores();
  const backwards = useView((state) => state.backwards);
  if (!backwards) return null;
  return (
    <div className="backwards-sign" role="status">
      <ArrowLeft size={16} aria-hidden />
      {text.backwards}
      <button
        type="button"
        aria-label={text.mapForwards}
        title={text.mapForwards}
        onClick={() => {
          view.getState().setBackwards(false);
          focusMap();
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
