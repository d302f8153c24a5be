import { useEffect } from "react";
import { focusMapIfLost } from "../ui/focusMap";

/** So many milliseconds after a key, whoever means to take the focus has it. */
const SETTLED = 320;

/** Where a key made the thing that had the focus go away (a pane closed, a banner put away), the map has it: never nothing. */
export function useFocusRescue(): void {
  useEffect(() => {
    let last: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const look = (): void => {
      if (last !== null && !last.isConnected) focusMapIfLost();
    };
    const onKey = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED);
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey, true);
    };
  }, []);
}
