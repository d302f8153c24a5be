import { partsTogether, type Cause, type Estimate, type Explanation } from "../../simulations/index";

/** A step on the way from one lead time to another: where it begins and ends, hours. */
export interface WaterfallStep {
  /** Null: all that is too small to be told one by one. */
  readonly part: { readonly step: string; readonly cause: Cause } | null;
  readonly from: number;
  readonly to: number;
  readonly difference: Estimate;
}

/** The parts of an explanation as steps down or up, the largest `most` of them one by one and all others as one. */
export function waterfall(explanation: Explanation, most: number): readonly WaterfallStep[] {
  const { parts, baselineHours } = explanation;
  const steps: WaterfallStep[] = [];
  const add = (part: WaterfallStep["part"], difference: Estimate): void => {
    const from = steps.at(-1)?.to ?? baselineHours;
    steps.push({ part, from, to: from + (difference.mean ?? 0), difference });
  };
  for (const { step, cause, difference } of parts.slice(0, most)) add({ step, cause }, difference);
  const others = parts.slice(most);
  if (others.length > 0) add(null, partsTogether(explanation, others));
  return steps;
}
