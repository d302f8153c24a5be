import { useEffect, useRef, useState } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import { checkMap, kindOfFinding } from "../../stores/checkMap";
import { placedSentence } from "../../words/placedSentence";
import { words } from "../../words/words";
import { stepsOf } from "./placeOf";

const text = words.check;
/** So long after the last edit a person has finished a thought, and may be told what does not fit. */
const pause = 700;

/** Looks at the map while it is drawn: marks the steps where something was found, and says politely what is new. */
export function CheckWatch() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  // Another document, or another scenario of it, is looked at anew.
  const shown = useDocument((state) => `${state.draftId} ${state.scenario ?? ""}`);
  const [said, setSaid] = useState("");
  const known = useRef<{ readonly shown: string; readonly keys: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const found = checkMap(map).filter((problem) => kindOfFinding(problem) !== "ask");
      const counts: Record<string, number> = {};
      for (const { path } of found)
        for (const id of stepsOf(map, path).slice(0, 1)) counts[id] = (counts[id] ?? 0) + 1;
      stores.view.getState().keepFindings(counts);
      const keyOf = (problem: { path: string; code: string }): string => `${problem.code} ${problem.path}`;
      const before = known.current;
      known.current = { shown, keys: new Set(found.map(keyOf)) };
      // What was wrong when the map was opened is in the list; only what comes up while drawing is said.
      if (before === null || before.shown !== shown) return setSaid("");
      const fresh = found.filter((problem) => !before.keys.has(keyOf(problem)));
      const [first] = fresh;
      // What has been mended since is not left standing.
      if (first === undefined) return before.keys.size > known.current.keys.size ? setSaid("") : undefined;
      const what = placedSentence(map, first);
      setSaid(fresh.length === 1 ? text.found(what) : text.foundMore(what, fresh.length - 1));
    }, pause);
    return () => clearTimeout(timer);
  }, [map, shown, stores]);
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}
