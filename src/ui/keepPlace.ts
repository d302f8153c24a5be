import type { MouseEvent } from "react";

const FOCUSABLE = "button, input, select, textarea, a[href], [tabindex='0']";
/** Milliseconds after the press: what was pressed may go away a moment later only. */
const LOOKS = [0, 80, 240];

/**
 * A button pressed by key that goes away with what it took away would leave the keys nowhere: then they are at what comes
 * after it in its panel, else at what stood before it.
 */
export function keepPlace({ target, detail }: MouseEvent): void {
  const button = target instanceof Element ? target.closest("button") : null;
  const panel = button?.closest("[role=tabpanel]");
  if (!button || !panel || detail > 0) return;
  const all = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.indexOf(button);
  const next = [...all.slice(at + 1), ...all.slice(0, at).toReversed()];
  const look = (): void => {
    if (button.isConnected || document.activeElement !== document.body) return;
    next.find((one) => one.isConnected && !one.matches(":disabled"))?.focus();
  };
  for (const wait of LOOKS) setTimeout(look, wait);
}
