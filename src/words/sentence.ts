import type { Problem } from "../model/Problem";
import { words } from "./words";

/** What a person reads of a problem: one sentence that says what was found and what was expected. */
export function sentence({ code, params }: Pick<Problem, "code" | "params">): string {
  // `problem()` put code and parameters together; a code from elsewhere is shown as it is.
  const write = Object.hasOwn(words.problems, code)
    ? (words.problems as unknown as Record<string, (params: unknown) => string>)[code]
    : undefined;
  return write === undefined ? code : write(params);
}
