import { useEffect } from "react";
import { pasteText, removeCut, selectedAsText } from "../commands/clipboardActions";
import { useStores } from "../hooks/useStores";

/** Whether the clipboard belongs to a text that is being written. */
function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/**
 * Copying, cutting and pasting on the map, as the window's own events: so they need no permission, and keep meaning text where
 * text is written or marked.
 */
export function useClipboard(): void {
  const stores = useStores();
  useEffect(() => {
    const isOurs = (event: ClipboardEvent): boolean =>
      !event.defaultPrevented && !isInText(event.target) && stores.view.getState().dialog === null;
    const onCopy = (event: ClipboardEvent): void => {
      const marked = window.getSelection()?.toString() ?? "";
      const text = isOurs(event) && marked === "" ? selectedAsText(stores) : null;
      if (text === null || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      if (event.type === "cut") removeCut(stores);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      pasteText(stores, event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [stores]);
}
