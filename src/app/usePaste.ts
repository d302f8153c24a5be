import { useEffect } from "react";
import { openQuickEntry } from "../commands/quickEntryActions";
import { useStores } from "../hooks/useStores";

/** Whether keys and the clipboard belong to a text that is being written, or read and marked. */
export function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Pasting onto the map: text becomes steps. */
export function usePaste(): void {
  const stores = useStores();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isInText(event.target) || stores.view.getState().dialog) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      event.preventDefault();
      openQuickEntry(stores, text);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [stores]);
}
