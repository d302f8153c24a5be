import type { Costs, StreamMap } from "./StreamMap";

/** What a change costs; null: nobody said, which is not nothing. */
export interface Cost {
  readonly once: number | null;
  readonly perWeek: number | null;
}

export const noCost: Cost = { once: null, perWeek: null };

/** A year of working weeks, where nobody says over how many a cost is counted. */
export const defaultWeeks = 52;

/** The costs that a document names; what is not of our shape is not ours. */
export function costsOf(map: StreamMap): Costs & { readonly weeks: number } {
  const found: unknown = map.costs;
  const fields = (typeof found === "object" && found !== null ? found : {}) as Readonly<
    Record<string, unknown>
  >;
  const amount = (name: string): number | undefined => {
    const value = fields[name];
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const [personPerWeek, automation] = [amount("personPerWeek"), amount("automation")];
  const { currency } = fields;
  return {
    ...(typeof currency === "string" && currency.trim() !== "" ? { currency: currency.trim() } : {}),
    ...(personPerWeek === undefined ? {} : { personPerWeek }),
    ...(automation === undefined ? {} : { automation }),
    weeks: amount("weeks") || defaultWeeks,
  };
}

/** The document with one of its costs set, or taken away with `undefined`. */
export function setCost<Name extends keyof Costs>(
  map: StreamMap,
  name: Name,
  value: Costs[Name] | undefined,
): StreamMap {
  const { [name]: _before, ...others } = (map.costs ?? {}) as Costs;
  const next = value === undefined ? others : { ...others, [name]: value };
  const { costs: _costs, ...rest } = map;
  return (Object.keys(next).length === 0 ? rest : { ...rest, costs: next }) as StreamMap;
}

/** Several costs as one: what nobody said of any of them stays unsaid. */
export function sumOfCosts(costs: readonly Cost[]): Cost {
  const sum = (name: keyof Cost): number | null => {
    const said = costs.flatMap((cost) => cost[name] ?? []);
    return said.length === 0 ? null : said.reduce((all, one) => all + one, 0);
  };
  return { once: sum("once"), perWeek: sum("perWeek") };
}

/** What a cost comes to over so many weeks; null where nobody said anything. */
export function moneyOf({ once, perWeek }: Cost, weeks: number): number | null {
  return once === null && perWeek === null ? null : (once ?? 0) + (perWeek ?? 0) * weeks;
}
