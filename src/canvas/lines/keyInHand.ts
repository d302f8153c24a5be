const modifiers = new Set(["Alt", "Control", "Meta", "Shift"]);

/**
 * What a key does while the hand holds a step or a line: Escape puts it back, and so does Undo, as that is what was done
 * last. The map's own keys (Delete, Enter, arrows …) would change it under the hand, and do nothing until that is empty.
 * Words go to their field, and keys with Ctrl or ⌘, such as Save, do what they always do.
 */
export function keyInHand(key: KeyboardEvent, putBack: () => void): void {
  const { target } = key;
  const withMod = key.ctrlKey || key.metaKey;
  const isUndo = withMod && !key.shiftKey && !key.altKey && key.key.toLowerCase() === "z";
  const isBack = key.key === "Escape" || isUndo;
  const inText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isBack && (withMod || inText || modifiers.has(key.key))) return;
  key.preventDefault();
  key.stopPropagation();
  if (isBack) putBack();
}
