import { measureDependence, type Dependence, type Doubt, type Runner } from "../../simulations/index";
import { meanHours, processTimeOf } from "../model/durations";
import { sourceOf } from "../model/drawing";
import { roomView } from "../model/estimates";
import type { Confidence, SourcedField } from "../model/figureSources";
import { own } from "../model/own";
import type { Step, StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { toFlow, type ExperimentOverrides } from "./toFlow";

/** How far a figure may be off, by how sure it is: times as a share of themselves, shares in points of a hundred. */
const offBy: Readonly<Record<"estimated" | "guess" | "unmarked", { times: number; points: number }>> = {
  estimated: { times: 0.2, points: 5 },
  guess: { times: 0.5, points: 15 },
  unmarked: { times: 0.2, points: 5 },
};

/** A figure that is worth measuring, as the map names it. */
export interface FigureToMeasure extends Dependence {
  readonly field: SourcedField;
  /** Null: nobody said how sure it is. */
  readonly confidence: Exclude<Confidence, "measured"> | null;
}

export interface MeasureNextOptions extends ExperimentOverrides {
  readonly runner: Runner;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The figures of a map that were not measured, the one on which the answer hangs most first: the mean lead time, by how much a
 * scenario changes it, or whether the stream keeps up. A figure is as far off as the room's estimates of it lie apart, else as its mark says. The maps
 * must have passed `validateMap` and `simulationGaps`.
 */
export async function measureNext(
  map: StreamMap,
  scenario: StreamMap | null,
  { runner, onProgress, ...overrides }: MeasureNextOptions,
): Promise<readonly FigureToMeasure[]> {
  const { flow, experiment } = toFlow(map, overrides);
  const doubts = doubtsOf(map);
  const found = await measureDependence(
    flow,
    scenario === null ? null : toFlow(scenario).flow,
    doubts.map(({ doubt }) => doubt),
    experiment,
    { runner, onProgress },
  );
  return found.map((dependence) => {
    const { field, confidence } = doubts.find(({ doubt }) => doubt === dependence.doubt)!;
    return { ...dependence, field, confidence };
  });
}

/** The same on the window's workers. */
export function startMeasureNext(
  map: StreamMap,
  scenario: StreamMap | null,
  options: Omit<MeasureNextOptions, "runner">,
): WorkHandle<readonly FigureToMeasure[]> {
  return onWorkers((runner) => measureNext(map, scenario, { ...options, runner }));
}

type Doubted = Pick<FigureToMeasure, "doubt" | "field" | "confidence">;

function doubtsOf(map: StreamMap): readonly Doubted[] {
  return Object.keys(map.steps).flatMap((id) => {
    const step = own(map.steps, id)!;
    const fields: readonly SourcedField[] =
      step.pool === undefined && step.availability !== undefined
        ? ["processTime", "percentCompleteAccurate", "availability"]
        : ["processTime", "percentCompleteAccurate"];
    return fields.flatMap((field) => doubtOf(map, id, step, field) ?? []);
  });
}

function doubtOf(map: StreamMap, id: string, step: Step, field: SourcedField): Doubted | null {
  const { confidence } = sourceOf(step, field);
  if (step[field] === undefined || confidence === "measured") return null;
  const room = roomView(map, id, field);
  const { times, points } = offBy[confidence ?? "unmarked"];
  const said = { field, confidence: confidence ?? null };
  if (field === "processTime") {
    const time = processTimeOf(map, step);
    const mean = time === null ? 0 : meanHours(time);
    if (mean === 0) return null;
    const isOfRoom = room !== null && room.most > room.least;
    const [least, most] = isOfRoom ? [room.least / mean, room.most / mean] : [1 - times, 1 + times];
    return { ...said, doubt: { step: id, field, least, most } };
  }
  const percent = field === "availability" ? step.availability! : step.percentCompleteAccurate!;
  const isOfRoom = room !== null && room.most > room.least;
  const [low, high] = isOfRoom ? [room.least, room.most] : [percent - points, percent + points];
  // None is never there, and nothing is never right: at 0 a stream could not run.
  const share = (value: number): number => Math.min(100, Math.max(1, value)) / 100;
  const doubt: Doubt = {
    step: id,
    field: field === "availability" ? "availability" : "completeAccurate",
    least: share(low),
    most: share(high),
  };
  return { ...said, doubt };
}
