import { calendarOf, meanHours, processTimeOf } from "../../model/durations";
import { addEntry, addStep, setEntry, setStepField, withField } from "../../model/edits";
import { own } from "../../model/own";
import { placeSteps, STEP_HEIGHT } from "../../model/placeSteps";
import { scaledTime } from "../../model/scaledTime";
import type { Batch, Pool, Step, StreamMap, TimeSpec } from "../../model/StreamMap";
import { labelOf } from "../../model/names";
import type { Move, MoveCode } from "./Move";

type Params = Move["params"];
type Edit = (map: StreamMap, id: string, params: Params) => StreamMap;

/** The map with a move made on it; the same map where there is nothing that it could be made on. */
export function made(map: StreamMap, moves: readonly Move[]): StreamMap {
  return moves.reduce((now, { code, params }) => edits[code](now, String(params["id"]), params), map);
}

const number = (params: Params, name: string): number => Number(params[name]);

/** What is left when `percent` % are taken away. */
const rest = (params: Params): number => 1 - number(params, "percent") / 100;

const limitStep: Edit = (map, id, params) => setStepField(map, id, "wipLimit", number(params, "limit"));
const limitRope: Edit = (map, id, params) => setEntry(map, "ropes", id, { limit: number(params, "limit") });
const setCadence: Edit = (map, id, params) => setStepField(map, id, "cadence", String(params["cadence"]));

const inBatch =
  (change: (map: StreamMap, batch: Batch, params: Params) => Batch): Edit =>
  (map, id, params) => {
    const batch = own(map.steps, id)?.batch;
    return batch === undefined ? map : setStepField(map, id, "batch", change(map, batch, params));
  };
const sizeOfBatch = inBatch((_map, batch, params) => withField(batch, "size", number(params, "size")));

/** The people of a step, or of a pool where the move says so. */
function atPeople(
  map: StreamMap,
  id: string,
  params: Params,
  fields: (now: Step | Pool) => Partial<Pick<Step & Pool, "availability" | "outages">>,
): StreamMap {
  if (params["of"] === "pool") {
    const pool = own(map.pools, id);
    return pool === undefined ? map : setEntry(map, "pools", id, fields(pool));
  }
  const step = own(map.steps, id);
  if (step === undefined) return map;
  return Object.entries(fields(step)).reduce(
    (now, [name, value]) => setStepField(now, id, name as "availability", value as number),
    map,
  );
}

const shorter = (map: StreamMap, time: TimeSpec, factor: number): TimeSpec =>
  scaledTime(time, factor, calendarOf(map));

const meanOf = (map: StreamMap, time: TimeSpec): number | null => {
  const parsed = processTimeOf(map, { processTime: time });
  return parsed === null ? null : meanHours(parsed);
};

const edits: Readonly<Record<MoveCode, Edit>> = {
  "move.findEarlier": (map, id) =>
    setStepField(map, id, "rework", { ...own(map.steps, id)?.rework, foundBy: id }),
  "move.lessSwitching": limitStep,
  "move.makeRoom": limitStep,
  "move.loosenLimit": limitStep,
  "move.loosenRope": limitRope,
  "move.ropeLimit": limitRope,
  "move.protect": (map, id, params) =>
    atPeople(map, id, params, () => ({ availability: number(params, "to") })),
  "move.shorterOutages": (map, id, params) =>
    atPeople(map, id, params, ({ outages }) =>
      outages === undefined
        ? {}
        : { outages: { ...outages, lasts: shorter(map, outages.lasts, rest(params)) } },
    ),
  "move.batch": sizeOfBatch,
  "move.feed": sizeOfBatch,
  "move.smallerBatch": sizeOfBatch,
  "move.shorterSetup": inBatch((map, batch, params) =>
    batch.setup === undefined ? batch : { ...batch, setup: shorter(map, batch.setup, rest(params)) },
  ),
  "move.feedOftener": setCadence,
  "move.oftener": setCadence,
  "move.takeOver": (map, id, params) => {
    const to = String(params["to"]);
    const [from, other] = [own(map.steps, id)?.processTime, own(map.steps, to)?.processTime];
    if (from === undefined || other === undefined) return map;
    const [given, had] = [meanOf(map, from), meanOf(map, other)];
    if (given === null || had === null || had === 0) return map;
    const taken = setStepField(map, id, "processTime", shorter(map, from, rest(params)));
    const grown = (had + given * (1 - rest(params))) / had;
    return setStepField(taken, to, "processTime", shorter(map, other, grown));
  },
  "move.rope": (map, id, params) =>
    addEntry(map, "ropes", id, {
      from: String(params["from"]),
      to: String(params["to"]),
      limit: number(params, "limit"),
    }),
  "move.addPerson": (map, id, params) =>
    setStepField(map, id, "workers", (own(map.steps, id)?.workers ?? 1) + number(params, "more")),
  "move.addToPool": (map, id, params) =>
    setEntry(map, "pools", id, { size: (own(map.pools, id)?.size ?? 1) + number(params, "more") }),
  "move.faster": (map, id, params) => {
    const time = own(map.steps, id)?.processTime;
    return time === undefined ? map : setStepField(map, id, "processTime", shorter(map, time, rest(params)));
  },
  "move.steadier": (map, id, params) => {
    const time = own(map.steps, id)?.processTime;
    const cv = number(params, "cv");
    if (typeof time === "string")
      return setStepField(map, id, "processTime", { distribution: "lognormal", mean: time, cv });
    return time?.distribution === "gamma" || time?.distribution === "lognormal"
      ? setStepField(map, id, "processTime", { ...time, cv })
      : map;
  },
  "move.split": (map, id, params) => {
    const [step, place] = [own(map.steps, id), placeSteps(map).get(id)];
    if (step?.processTime === undefined || place === undefined) return map;
    const second = String(params["second"]);
    const at = [place[0], place[1] + STEP_HEIGHT + 130] as const;
    const name = `${labelOf(map, id)} 2`;
    const half = shorter(map, step.processTime, 0.5);
    const wider = setStepField(addStep(map, { id: second, at, name, after: id }), id, "processTime", half);
    // What the step promises of its work holds for both halves together: the second one hands it on.
    const moved = (["percentCompleteAccurate", "rework", "cadence", "wait", "spawns"] as const).reduce(
      (now, field) =>
        step[field] === undefined
          ? now
          : setStepField(setStepField(now, id, field, undefined), second, field, step[field]),
      wider,
    );
    const people = step.workers === undefined ? moved : setStepField(moved, second, "workers", step.workers);
    return Object.entries(map.ropes ?? {}).reduce(
      (now, [rope, { to }]) => (to === id ? setEntry(now, "ropes", rope, { to: second }) : now),
      setStepField(people, second, "processTime", half),
    );
  },
};
