import type { Flow } from "../engine/Flow";
import { waitWithWorkers } from "../verification/theory";
import type { Results } from "./Results";

/** What bounds a line whatever its rules: Hopp & Spearman, Factory Physics, ch. 7. */
export interface LineConstants {
  /** r_b: items per hour that its slowest people can do. */
  readonly bottleneckPerHour: number;
  /** T₀: hours that an item needs when nobody is in its way. */
  readonly rawTimeHours: number;
  /** W₀ = r_b · T₀: with fewer inside somebody at the bottleneck must wait for work. */
  readonly criticalWip: number;
}

export interface LinePoint {
  readonly throughputPerHour: number;
  readonly flowTimeHours: number;
}

/**
 * The constants of a stream as it runs, read off its results: people's hours per delivered item, rework, stretching and set-up
 * included, so that branches and loops count as they happen. Waits, batches and cadences are not in T₀; of branches that
 * run side by side it has all. Null when nothing was delivered.
 */
export function lineConstants(flow: Flow, results: Results): LineConstants | null {
  const throughput = results.stream.throughputPerHour.mean ?? 0;
  if (!(throughput > 0)) return null;
  const needed = new Map<string, { people: number; hours: number }>();
  for (const step of flow.steps) {
    const pool = flow.pools.find(({ id }) => id === step.pool);
    const size = pool?.size ?? step.workers;
    const found = results.steps[step.id];
    const key = pool === undefined ? `step ${step.id}` : `pool ${pool.id}`;
    const hours = ((found?.utilisation.mean ?? 0) * size) / throughput;
    needed.set(key, {
      people: size * (1 - (found?.unavailable.mean ?? 0)),
      hours: (needed.get(key)?.hours ?? 0) + hours,
    });
  }
  const places = [...needed.values()];
  const bottleneckPerHour = Math.min(
    ...places.map(({ people, hours }) => (hours > 0 ? people / hours : Infinity)),
  );
  const rawTimeHours = places.reduce((sum, { hours }) => sum + hours, 0);
  return { bottleneckPerHour, rawTimeHours, criticalWip: bottleneckPerHour * rawTimeHours };
}

/** Best case with so many always inside: throughput min(w/T₀, r_b). Nothing can be better. Factory Physics §7.3. */
export function bestCase({ bottleneckPerHour, rawTimeHours }: LineConstants, wip: number): LinePoint {
  return atThroughput(Math.min(wip / rawTimeHours, bottleneckPerHour), wip);
}

/** Worst case: all move together, throughput 1/T₀. Factory Physics §7.3. */
export function worstCase({ rawTimeHours }: LineConstants, wip: number): LinePoint {
  return atThroughput(1 / rawTimeHours, wip);
}

/**
 * Practical worst case: as much chance as a balanced line of single people can have, throughput w · r_b/(W₀ + w − 1). A stream below it has
 * something to gain that costs nothing. Factory Physics §7.3.
 */
export function practicalWorstCase(
  { bottleneckPerHour, criticalWip }: LineConstants,
  wip: number,
): LinePoint {
  return atThroughput((wip * bottleneckPerHour) / (criticalWip + wip - 1), wip);
}

/** By Little's law. */
function atThroughput(throughputPerHour: number, wip: number): LinePoint {
  return { throughputPerHour, flowTimeHours: wip / throughputPerHour };
}

/** A team as its queue sees it. */
export interface Team {
  readonly people: number;
  /** Mean time for one piece of work, hours. */
  readonly workHours: number;
  /** Spread of the work and of the times between arrivals: standard deviation / mean. */
  readonly workCv: number;
  readonly arrivalCv: number;
}

/**
 * Mean wait when a team is busy a share `busy` of its time, approximately:
 * (c_a² + c_s²)/2 · u^(√(2(c+1)) − 1)/(c(1 − u)) · t. Kingman 1961 for one person, Sakasegawa 1977 for several
 * (Factory Physics §8.6). Right for one person with work and arrivals by chance (M/M/1) and, of work of any spread, for M/G/1.
 */
export function approximateWait({ people, workHours, workCv, arrivalCv }: Team, busy: number): number {
  const variability = (arrivalCv ** 2 + workCv ** 2) / 2;
  return ((variability * busy ** (Math.sqrt(2 * (people + 1)) - 1)) / (people * (1 - busy))) * workHours;
}

/** Mean wait of work and arrivals by chance, exactly: Erlang's C formula (M/M/c; Gross & Harris §2.3). */
export function waitByChance(
  { people, workHours }: Pick<Team, "people" | "workHours">,
  busy: number,
): number {
  return waitWithWorkers(busy * people, people) * workHours;
}

/** "% busy divided by % idle", the wait that The Phoenix Project tells of: right for one person only, by chance (M/M/1). */
export function famousWait(workHours: number, busy: number): number {
  return (busy / (1 - busy)) * workHours;
}
