import type { Constraint, PeopleOf } from "../../../simulations/index";
import { own } from "../../model/own";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";

/** Something that could be done about a constraint: what kind of idea, where, and how much. `moveEdits` makes it. */
export interface Move {
  /** Which kind of idea it is; the catalogue turns it and `params` into words. */
  readonly code: MoveCode;
  readonly params: Readonly<Record<string, string | number>>;
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
  | "move.takeOver"
  | "move.loosenLimit"
  | "move.loosenRope"
  | "move.oftener"
  | "move.smallerBatch"
  | "move.rope"
  | "move.ropeLimit"
  | "move.addPerson"
  | "move.addToPool"
  | "move.faster"
  | "move.steadier"
  | "move.split";

/** The places of a map that a constraint names. */
export interface ConstraintPlaces {
  /** Steps of the constraint, along the flow: those that it names, and those that a pool it names serves. */
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
  const steps = flowOrder(map).filter((id) => {
    const pool = own(map.steps, id)?.pool;
    return ids.includes(id) || (pool !== undefined && pools.includes(pool));
  });
  return { steps, pools, rule: null };
}

/** Whose time the constraint is, along the flow: people of steps, and pools where the first of their steps stands. */
export function peopleOf(map: StreamMap, { steps, pools }: ConstraintPlaces): PeopleOf[] {
  const found = new Map<string, PeopleOf>();
  for (const id of steps) {
    const pool = own(map.steps, id)?.pool;
    const people: PeopleOf = pool === undefined ? { kind: "step", id } : { kind: "pool", id: pool };
    found.set(`${people.kind} ${people.id}`, people);
  }
  for (const id of pools) found.set(`pool ${id}`, { kind: "pool", id });
  return [...found.values()];
}
