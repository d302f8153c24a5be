import type { Move, MoveCode } from "./Move";

/** The one thing about a move that a person may set otherwise. */
export interface Amount {
  readonly param: string;
  readonly kind: "whole" | "percent" | "decimal" | "duration";
  readonly least: number;
  readonly most: number;
}

const whole = (param: string, least = 1): Amount => ({ param, kind: "whole", least, most: 10_000 });
const percent = (param: string, least: number, most: number): Amount => ({
  param,
  kind: "percent",
  least,
  most,
});
const duration: Amount = { param: "cadence", kind: "duration", least: 0, most: Infinity };

const amounts: Readonly<Record<MoveCode, Amount | null>> = {
  "move.findEarlier": null,
  "move.split": null,
  "move.lessSwitching": whole("limit"),
  "move.makeRoom": whole("limit"),
  "move.loosenLimit": whole("limit"),
  "move.loosenRope": whole("limit"),
  "move.rope": whole("limit"),
  "move.ropeLimit": whole("limit"),
  "move.protect": percent("to", 1, 100),
  "move.shorterOutages": percent("percent", 1, 99),
  "move.shorterSetup": percent("percent", 1, 99),
  "move.faster": percent("percent", 1, 99),
  "move.takeOver": percent("percent", 1, 99),
  "move.batch": whole("size"),
  "move.feed": whole("size"),
  "move.smallerBatch": whole("size"),
  "move.feedOftener": duration,
  "move.oftener": duration,
  "move.addPerson": whole("more"),
  "move.addToPool": whole("more"),
  "move.steadier": { param: "cv", kind: "decimal", least: 0, most: 5 },
};

/** What of a move can be set otherwise; null: it is done or it is not. */
export const amountOf = ({ code }: Move): Amount | null => amounts[code];

/** The same move with another amount. */
export function withAmount(move: Move, value: number | string): Move {
  const amount = amountOf(move);
  return amount === null ? move : { ...move, params: { ...move.params, [amount.param]: value } };
}

const screws: Readonly<Record<MoveCode, string>> = {
  "move.findEarlier": "finder",
  "move.lessSwitching": "limit",
  "move.makeRoom": "limit",
  "move.loosenLimit": "limit",
  "move.loosenRope": "rope",
  "move.rope": "new rope",
  "move.ropeLimit": "rope",
  "move.protect": "availability",
  "move.shorterOutages": "outages",
  "move.shorterSetup": "set-up",
  "move.batch": "batch",
  "move.feed": "batch",
  "move.smallerBatch": "batch",
  "move.feedOftener": "cadence",
  "move.oftener": "cadence",
  "move.takeOver": "hand over",
  "move.addPerson": "people",
  "move.addToPool": "people",
  "move.faster": "time",
  "move.steadier": "spread",
  "move.split": "split",
};

/** Of moves that turn the same screw only one can be made. */
export const screwOf = ({ code, params }: Move): string =>
  `${screws[code]} ${params["of"] ?? ""} ${params["id"]}`;

/** People whom a move takes on. */
export function peopleIn({ code, params }: Move): number {
  if (code === "move.addPerson" || code === "move.addToPool") return Number(params["more"]);
  return code === "move.split" ? Number(params["people"]) : 0;
}
