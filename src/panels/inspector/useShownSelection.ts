import { useDeferredValue, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useStores, useView } from "../../hooks/useStores";
import type { Selection } from "../../stores/viewStore";
import { isWishWaiting } from "./useWish";
import { mayCompose } from "../../ui/composing";

/**
 * What is selected, for the pane: the map shows it first, the pane follows when there is time, and not while something
 * is in the hand: each move of it would make the pane begin again. A key that is pressed meanwhile and meant for a field of
 * the new pane waits for it, and no letter is lost. A word that is put together from several keys could not wait: for who
 * writes so the pane comes with the map.
 */
export function useShownSelection(): Selection {
  const stores = useStores();
  const wanted = useView((state) => state.selection);
  const inHand = useView((state) => state.inHand);
  const [resting, setResting] = useState(wanted);
  if (!inHand && resting !== wanted) setResting(wanted);
  const later = useDeferredValue(inHand ? resting : wanted);
  const [hurried, setHurried] = useState<Selection | null>(null);
  const shown = hurried === wanted || mayCompose() ? wanted : later;
  useEffect(() => {
    if (shown === wanted) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isWishWaiting(stores)) return;
      flushSync(() => setHurried(wanted));
      const field = document.activeElement;
      if (field === null || field === event.target) return;
      // The letter itself goes where the focus is now; who listens for the key is told anew.
      event.stopImmediatePropagation();
      if (!field.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [shown, wanted, stores]);
  return shown;
}
