import { addStep, newStepId } from "./edits";
import { own, withEntry } from "./own";
import type { QuickStep } from "./quickFields";
import type { Step, StreamMap } from "./StreamMap";

/** The map with a row of new steps, and their ids in order. */
export interface StepRow {
  readonly map: StreamMap;
  readonly ids: readonly string[];
}

/**
 * Adds steps that follow one another, with their figures, each at its place. `after`: the first comes right after this
 * step, and the last takes over its links out; null: the row stands alone.
 */
export function addStepRow(
  map: StreamMap,
  steps: readonly QuickStep[],
  places: readonly (readonly [number, number])[],
  after: string | null,
): StepRow {
  const ids: string[] = [];
  let grown = map;
  for (const [index, step] of steps.entries()) {
    const id = newStepId(grown, step.name);
    const previous = ids.at(-1) ?? after;
    grown = addStep(grown, {
      id,
      at: places[index] ?? [0, 0],
      ...(step.name === undefined ? {} : { name: step.name }),
      ...(previous === null ? {} : { after: previous }),
    });
    const { name: _, ...figures } = step;
    const made: Step = { ...own(grown.steps, id), ...figures };
    grown = { ...grown, steps: withEntry(grown.steps, id, made) };
    ids.push(id);
  }
  return { map: grown, ids };
}
