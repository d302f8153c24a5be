import type { Problem } from "../model/Problem";
import { problemWords } from "./en/problems";

/** What a person reads of a problem: one sentence that says what was found and what was expected. */
export function sentence({ code, params }: Pick<Problem, "code" | "params">): string {
  // `problem()` put code and parameters together; a code from elsewhere is shown as it is.
  const write = Object.hasOwn(problemWords, code)
    ? (problemWords as unknown as Record<string, (params: unknown) => string>)[code]
    : undefined;
  return write === undefined ? code : write(params);
}
