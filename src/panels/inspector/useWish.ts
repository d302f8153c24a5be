import { useEffect, useRef } from "react";
import { useStores, useView } from "../../hooks/useStores";

/** The last wish for the focus that was answered, so that a field that appears later does not take it again. */
const served = new WeakMap<object, number>();

/** Answers when somebody wishes for the field of this name, also when it appears only then. */
export function useWish(name: string | undefined, answer: () => void): void {
  const stores = useStores();
  const wish = useView((state) => state.fieldWish);
  const answered = useRef(0);
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    if (!wish || wish.field !== name || wish.count === answered.current) return;
    answered.current = wish.count;
    if (wish.count <= (served.get(stores) ?? 0)) return;
    served.set(stores, wish.count);
    latest.current();
  }, [wish, name, stores]);
}
