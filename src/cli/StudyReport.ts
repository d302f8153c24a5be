import type { RunFailure } from "../../simulations/index";
import { anyName } from "../model/names";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";
import { words } from "../words/words";

/** What came of a command that runs a map: results, or why not. */
export interface StudyReport {
  readonly json: unknown;
  readonly table: string;
  readonly errors: readonly Problem[];
  /** A line of its own where no problem of the file is to blame. */
  readonly failure: string | null;
  readonly exitCode: 0 | 1 | 2;
}

/** Bad input: only its errors are told. */
export function refused(errors: readonly Problem[]): StudyReport {
  return { json: null, table: "", errors, failure: null, exitCode: 2 };
}

/** A run failed. */
export function failed(file: string, map: StreamMap, failure: RunFailure): StudyReport {
  const why = reasonSentence(failure, (id) => anyName(map, id));
  return { json: null, table: "", errors: [], failure: words.commandLine.failed(file, why), exitCode: 1 };
}
