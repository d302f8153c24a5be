import type { Constraint, PeopleOf } from "../../../simulations/index";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";

/** Something that could be done about a constraint, as an edit of the map. */
export interface Move {
  /** Which kind of idea it is; the catalogue turns it and `params` into words. */
  readonly code: MoveCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Of moves with the same group only one can be made: they turn the same screw. */
  readonly group: string;
  /** People whom it takes on. */
  readonly people: number;
  readonly edit: (map: StreamMap) => StreamMap;
}

export type MoveCode =
  | "move.findEarlier"
  | "move.lessSwitching"
  | "move.protect"
  | "move.shorterOutages"
  | "move.batch"
  | "move.shorterSetup"
  | "move.feed"
  | "move.feedOftener"
  | "move.makeRoom"
  | "move.loosenLimit"
  | "move.loosenRope"
  | "move.oftener"
  | "move.smallerBatch"
  | "move.rope"
  | "move.ropeLimit"
  | "move.addPerson"
  | "move.addToPool"
  | "move.faster";

/** The places of a map that a constraint names. */
export interface ConstraintPlaces {
  /** Steps of the constraint: those that it names, and those that a pool it names serves. */
  readonly steps: readonly string[];
  readonly pools: readonly string[];
  /** A rule that holds work back, where that is the constraint. */
  readonly rule: { readonly kind: "limit" | "rope" | "cadence" | "batch"; readonly id: string } | null;
}

/** What a constraint's ids stand for. */
export function placesOf(map: StreamMap, { kind, ids, reason }: Constraint): ConstraintPlaces {
  if (kind === "policy") {
    const rule = /^constraint\.policy\.(limit|rope|cadence|batch)$/.exec(reason.code)?.[1];
    const named = (rule ?? "rope") as "limit" | "rope" | "cadence" | "batch";
    return { steps: [], pools: [], rule: ids[0] === undefined ? null : { kind: named, id: ids[0] } };
  }
  if (kind === "market" || kind === "unknown") return { steps: [], pools: [], rule: null };
  const pools = ids.filter((id) => own(map.steps, id) === undefined && own(map.pools, id) !== undefined);
  const steps = Object.entries(map.steps).flatMap(([id, step]) =>
    ids.includes(id) || (step.pool !== undefined && pools.includes(step.pool)) ? [id] : [],
  );
  return { steps, pools, rule: null };
}

/** Whose time the constraint is: people of steps, and pools. */
export function peopleOf(map: StreamMap, { steps, pools }: ConstraintPlaces): PeopleOf[] {
  const pooled = steps.map((id) => own(map.steps, id)?.pool);
  const shared = new Set([...pools, ...pooled.filter((pool) => pool !== undefined)]);
  return [
    ...steps.filter((_, at) => pooled[at] === undefined).map((id): PeopleOf => ({ kind: "step", id })),
    ...[...shared].map((id): PeopleOf => ({ kind: "pool", id })),
  ];
}
