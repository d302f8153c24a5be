import { use, useEffect, useRef } from "react";
import { useStores, useView } from "../../hooks/useStores";
import type { Stores } from "../../stores/stores";
import { ShownContext, subjectOf } from "./Shown";

/** The last wish for the focus that was answered, so that a field that appears later does not take it again. */
const served = new WeakMap<object, number>();

/** Whether a field is wished for that has not answered yet. */
export function isWishWaiting(stores: Stores): boolean {
  return (stores.view.getState().fieldWish?.count ?? 0) > (served.get(stores) ?? 0);
}

/** Answers when somebody wishes for the field of this name, also when it appears only then. */
export function useWish(name: string | undefined, answer: () => void): void {
  const stores = useStores();
  const wish = useView(({ fieldWish }) => (fieldWish?.field === name ? fieldWish : null));
  const shown = use(ShownContext);
  const answered = useRef(0);
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    if (!wish || wish.count === answered.current) return;
    // The pane still shows what was selected before: the field of what is selected now is to answer.
    if (shown !== null && shown !== subjectOf(stores.view.getState().selection)) return;
    answered.current = wish.count;
    if (wish.count <= (served.get(stores) ?? 0)) return;
    served.set(stores, wish.count);
    latest.current();
  }, [wish, stores, shown]);
}
