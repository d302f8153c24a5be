import { conductStudy, type Results, type Runner } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import { onWorkers, type WorkHandle } from "../onWorkers";
import { toFlow } from "../toFlow";
import type { Lesson } from "./Lesson";

/** A lesson's map at each value of its first dial, the other dials as they stand. */
export function alongTheDial(lesson: Lesson, map: StreamMap): readonly StreamMap[] {
  const [dial] = lesson.dials;
  return dial.values.map((value) => dial.turn(map, value));
}

/** Runs a lesson's map at each value of its first dial, all with the same luck. */
export async function runLesson(
  lesson: Lesson,
  map: StreamMap,
  runner: Runner,
  onProgress: (done: number, total: number, sofar: readonly Results[] | null) => void,
): Promise<readonly Results[]> {
  const maps = alongTheDial(lesson, map);
  const { replications } = lesson.experiment;
  const found: Results[] = [];
  for (const one of maps) {
    const { flow, experiment, assumptions } = toFlow(one);
    const before = found.length * replications;
    const study = await conductStudy(
      { ...flow, goals: [...flow.goals, ...(lesson.goals ?? [])] },
      { ...lesson.experiment, seed: experiment.seed },
      {
        runner,
        trace: false,
        constraint: false,
        assumptions,
        onProgress: (done) => onProgress(before + done, maps.length * replications, null),
      },
    );
    found.push(study.results);
    onProgress(before + replications, maps.length * replications, [...found]);
  }
  return found;
}

/** Starts the runs of a lesson on the window's workers. */
export function startLesson(
  lesson: Lesson,
  map: StreamMap,
  onProgress: (done: number, total: number, sofar: readonly Results[] | null) => void,
): WorkHandle<readonly Results[]> {
  return onWorkers((runner) => runLesson(lesson, map, runner, onProgress));
}
