import { RunFailure, type Runner } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { wholeNumber, type FileArguments } from "./commandArguments";
import { openRunner } from "./nodeWorkers";
import { failed, type StudyReport } from "./StudyReport";

/** Does a command's work on as many threads as were asked for; a run that fails is told as a failure of that map. */
export async function onRunner(
  given: FileArguments,
  map: StreamMap,
  work: (runner: Runner) => Promise<Told>,
): Promise<StudyReport> {
  const { runner, close } = openRunner(wholeNumber(given, "--threads", 1));
  try {
    return { errors: [], failure: null, exitCode: 0, ...(await work(runner)) };
  } catch (failure) {
    if (!(failure instanceof RunFailure)) throw failure;
    return failed(given.file, map, failure);
  } finally {
    close();
  }
}

/** What a command has to tell when all went well; the rest where it did not. */
export type Told = Pick<StudyReport, "json" | "table"> & Partial<StudyReport>;
