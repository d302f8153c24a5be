interface Pressed {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** The code that browsers give a key which an input method takes for itself, also where they do not say `isComposing`. */
const TAKEN = 229;

/**
 * Whether a key belongs to a word that is being put together from several keys (Japanese, Chinese, Korean, an accent): Enter then takes
 * the word and Escape gives it up. Everything that acts on such a key asks this first.
 */
export function isComposing(event: Pressed | { readonly nativeEvent: Pressed }): boolean {
  const key = "nativeEvent" in event ? event.nativeEvent : event;
  return key.isComposing || key.keyCode === TAKEN;
}

let composes =
  typeof navigator !== "undefined" && navigator.languages?.some((tag) => /^(ja|ko|zh)\b/i.test(tag));

if (typeof window !== "undefined")
  window.addEventListener("compositionstart", () => void (composes = true), { capture: true });

/**
 * Whether the person at this screen puts words together so: their language is one of those, or they have done it. Such words come without
 * keys of their own, and only where a field has the focus already.
 */
export function mayCompose(): boolean {
  return composes;
}
