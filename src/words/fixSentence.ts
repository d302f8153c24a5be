import type { Fix } from "../model/fixes/Fix";
import { words } from "./words";

/** What a person reads of a fix: what it does, on its button and in Undo. */
export function fixSentence({ code, params }: Pick<Fix, "code" | "params">): string {
  // `fix()` put code and parameters together.
  return (words.fixes as unknown as Record<string, (params: unknown) => string>)[code]!(params);
}
