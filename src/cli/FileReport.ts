import type { Problem } from "../model/Problem";

/** What a command that only looks at one file has to say. */
export interface FileReport {
  /** For `--json`; null: nothing goes to standard output. */
  readonly json: unknown;
  /** For a person; "" prints nothing. */
  readonly table: string;
  /** Goes to standard error, one line each. */
  readonly errors: readonly Problem[];
  readonly exitCode: 0 | 2;
}
