import type { Flow } from "../engine/Flow";
import { conductStudy } from "../experiments/conductStudy";
import type { Estimate, Results } from "../experiments/Results";
import type { Runner } from "../experiments/Runner";
import { studentQuantile } from "../statistics/confidence";
import { lineCases } from "./lineCases";
import { queueCases } from "./queueCases";
import type { VerificationCase, Verified } from "./VerificationCase";

/** All models that the simulation is held against. */
export function verificationCases(): readonly VerificationCase[] {
  return [...queueCases(), ...lineCases()];
}

/** With this probability a simulation that is right meets all cases together, whatever the seed. */
export const JOINT_CONFIDENCE = 0.999;
/** Where chance has no say, a figure may differ from the exact one by the rounding of sums, relative. */
const ROUNDING = 1e-9;

/**
 * Runs every case and holds what it measures against theory. A case holds when the exact number lies in its
 * interval, all intervals together being right with JOINT_CONFIDENCE (t intervals over replications, Bonferroni);
 * a case without chance has to be exact. Tells of each case as soon as it is known.
 */
export async function verify(
  runner: Runner,
  seed: number,
  onProgress: (verified: Verified, done: number, total: number) => void = () => undefined,
  cases: readonly VerificationCase[] = verificationCases(),
): Promise<readonly Verified[]> {
  const byFlow = new Map<Flow, VerificationCase[]>();
  for (const one of cases) byFlow.set(one.flow, [...(byFlow.get(one.flow) ?? []), one]);
  const pending = [...byFlow].entries();
  const found = new Map<VerificationCase, Verified>();
  const workThrough = async (): Promise<void> => {
    for (const [index, [flow, alike]] of pending) {
      const results = await study(runner, flow, alike[0], seedOf(seed, index));
      for (const one of alike) {
        const verified = judge(one, one.read(results), cases.length);
        found.set(one, verified);
        onProgress(verified, found.size, cases.length);
      }
    }
  };
  // Two models at a time: no thread idles while the last replications of one come home.
  await Promise.all([workThrough(), workThrough()]);
  return cases.flatMap((one) => found.get(one) ?? []);
}

/** Each model has luck of its own: else one odd draw would show in all that have the same arrivals. */
function seedOf(seed: number, index: number): number {
  return (seed + index * 1_000_003) % Number.MAX_SAFE_INTEGER;
}

async function study(
  runner: Runner,
  flow: Flow,
  { experiment }: VerificationCase,
  seed: number,
): Promise<Results> {
  const options = { runner, trace: false, assumptions: [], constraint: false };
  return (await conductStudy(flow, { ...experiment, seed }, options)).results;
}

function judge(one: VerificationCase, found: Estimate, comparisons: number): Verified {
  const { name, source, unit, exact } = one;
  const measured = jointly(found, one.experiment.replications, comparisons);
  const { mean, low, high } = measured;
  const slack = ROUNDING * Math.abs(exact);
  const holds =
    mean !== null && low !== null && high !== null && low - slack <= exact && exact <= high + slack;
  return { name, source, unit, exact, measured, holds };
}

/** The 95 % interval of one figure, widened so that `comparisons` of them hold together with JOINT_CONFIDENCE. */
function jointly({ mean, low, high }: Estimate, replications: number, comparisons: number): Estimate {
  if (mean === null || low === null || high === null) return { mean, low, high };
  const freedom = replications - 1;
  const wide = studentQuantile(1 - (1 - JOINT_CONFIDENCE) / (2 * comparisons), freedom);
  const half = ((high - low) / 2) * (wide / studentQuantile(0.975, freedom));
  return { mean, low: mean - half, high: mean + half };
}
