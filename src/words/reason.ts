import type { NameOf } from "./en/runs";
import { words } from "./words";

/** What a person reads of a reason that a study gives; `nameOf` turns an id into what it is called on the map. */
export function reasonSentence(
  reason: { readonly code: string; readonly params: Readonly<Record<string, unknown>> },
  nameOf: NameOf,
): string {
  const write = Object.hasOwn(words.runs, reason.code)
    ? words.runs[reason.code as keyof typeof words.runs]
    : undefined;
  return write === undefined ? reason.code : write(reason.params, nameOf);
}
