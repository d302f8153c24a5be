/**
 * Lets the browser move the drawn map as one picture, without painting or ordering its parts anew at every
 * frame; the function given back ends that. It does so only for what an animation moves: this one stands
 * still and adds nothing to where the map is. (A mere `will-change` has every layer ordered anew.)
 */
export function asOnePicture(drawn: Element | null | undefined): () => void {
  // A simulated page has no animations.
  const still = drawn?.animate?.({ transform: ["none", "none"] }, { duration: 1000, composite: "add" });
  still?.pause();
  return () => still?.finish();
}
