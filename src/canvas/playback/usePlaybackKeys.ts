import { useEffect, useRef } from "react";

/** Lets the space bar play and pause, unless it is being typed, or presses a button that has the focus. */
export function usePlaybackKeys(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== " " || event.defaultPrevented || event.repeat || hasOwnUseForSpace(event.target))
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function hasOwnUseForSpace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "range";
  return (
    target.isContentEditable ||
    target.closest("button, select, textarea, summary, a, [role=dialog], [role=menu]") !== null
  );
}
