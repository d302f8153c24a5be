import { useEffect } from "react";
import { isComposing } from "./composing";

/** Closes what covers the window when Escape is pressed, wherever the focus went; an open list in it closes first. */
export function useEscape(close: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const open = target instanceof Element && target.getAttribute("aria-expanded") === "true";
      if (event.key !== "Escape" || event.defaultPrevented || isComposing(event) || open) return;
      event.preventDefault();
      close();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [close]);
}
