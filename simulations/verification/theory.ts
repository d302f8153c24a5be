import { average, solveChain } from "./markovChain";

// What theory says of the models of `cases`: exact values by formula, never a pasted number. Unless said otherwise
// the work takes a mean of one hour and comes at random (Poisson).

/**
 * Mean wait of M/M/c: Erlang's C formula / (c − λ).
 * Gross & Harris, Fundamentals of Queueing Theory, 3rd ed., §2.3.
 */
export function waitWithWorkers(rate: number, workers: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < workers; n++) {
    sum += term;
    term *= rate / (n + 1);
  }
  const all = term / (1 - rate / workers);
  return all / (sum + all) / (workers - rate);
}

/** Mean time in an M/M/1 step that does `speed` per hour when `rate` come: 1/(μ − λ). Gross & Harris §2.2. */
export function timeInStep(rate: number, speed = 1): number {
  return 1 / (speed - rate);
}

/** Mean wait of M/G/1: λ(1 + cv²)/2/(1 − ρ). Pollaczek 1930, Khinchine 1932; Gross & Harris §5.1. */
export function waitWithSpread(rate: number, cv: number): number {
  return (rate * (1 + cv * cv)) / 2 / (1 - rate);
}

/** Mean time in a step where b come together: (1 + b)/2/(1 − ρ). Gross & Harris §3.1. */
export function timeOfLots(busy: number, size: number): number {
  return (1 + size) / 2 / (1 - busy);
}

/** Mean waits of two priorities without pre-emption: W₀/(1 − ρ₁) and W₀/((1 − ρ₁)(1 − ρ)). Cobham 1954. */
export function waitsByPriority(
  urgent: number,
  plain: number,
): { readonly urgent: number; readonly plain: number } {
  const residual = urgent + plain;
  return { urgent: residual / (1 - urgent), plain: residual / ((1 - urgent) * (1 - urgent - plain)) };
}

/**
 * Mean number at an M/M/1 step whose worker is up for 1/ξ and out for 1/η hours, busy or idle, the work kept:
 * (λ/A + λ²ξ/η²)/(1 − λ/A) + λ(1 − A)/η with A = η/(ξ + η). White & Christie, Operations Research 6(1), 1958.
 */
export function numberWithOutages(rate: number, every: number, lasts: number): number {
  const up = every / (every + lasts);
  return (rate / up + (rate * rate * lasts * lasts) / every) / (1 - rate / up) + rate * (1 - up) * lasts;
}

/** Mean time until both halves of a fork-join of two M/M/1 are home: (12 − ρ)/8/(1 − ρ). Flatto & Hahn 1984. */
export function timeOfForkJoin(rate: number): number {
  return ((12 - rate) / 8) * timeInStep(rate);
}

/** Best case of a line with so many items always inside: w/max(T₀, w/r_b). Hopp & Spearman, Factory Physics, ch. 7. */
export function bestCase(
  times: readonly number[],
  items: number,
): { readonly cycleTime: number; readonly throughput: number } {
  const rawTime = times.reduce((sum, time) => sum + time, 0);
  const bottleneck = Math.max(...times);
  const cycleTime = Math.max(rawTime, items * bottleneck);
  return { cycleTime, throughput: items / cycleTime };
}

/**
 * A line of exponential steps with so many items always inside: exact mean value analysis,
 * Reiser & Lavenberg, J. ACM 27(2), 1980. With equal steps it is Factory Physics' practical worst case.
 */
export function closedLine(
  means: readonly number[],
  items: number,
): { readonly throughput: number; readonly cycleTime: number; readonly inStep: readonly number[] } {
  let inStep = means.map(() => 0);
  let throughput = 0;
  for (let n = 1; n <= items; n++) {
    const times = means.map((mean, at) => mean * (1 + inStep[at]));
    throughput = n / times.reduce((sum, time) => sum + time, 0);
    inStep = times.map((time) => throughput * time);
  }
  return { throughput, cycleTime: items / throughput, inStep };
}

/**
 * A line of exponential steps with one worker and a WIP limit each, before which work never runs out: the balance
 * equations of its Markov chain. A finished item frees its worker and keeps its place until the next step has room.
 * (Hunt, Operations Research 4(6), 1956, has those with limits of 1 in closed form: 2/3, 22/39 …)
 */
export function kanbanLine(
  means: readonly number[],
  limits: readonly number[],
): { readonly throughput: number; readonly wip: readonly number[]; readonly blocked: readonly number[] } {
  const last = means.length - 1;
  // Of each step two numbers: items not finished, and items finished that find no room.
  const settled = (from: readonly number[]): number[] => {
    const state = [...from];
    for (let step = last - 1; step >= 0; step--) {
      while (state[2 * step + 1] > 0 && state[2 * step + 2] + state[2 * step + 3] < limits[step + 1]) {
        state[2 * step + 1]--;
        state[2 * step + 2]++;
      }
    }
    state[0] = limits[0] - state[1];
    return state;
  };
  const empty = Array.from({ length: 2 * means.length }, () => 0);
  const shares = solveChain(settled(empty), (state) =>
    means.flatMap((mean, step) => {
      if (state[2 * step] === 0) return [];
      const next = [...state];
      next[2 * step]--;
      if (step < last) next[2 * step + 1]++;
      return [[1 / mean, settled(next)] as const];
    }),
  );
  return {
    throughput: average(shares, (state) => (state[2 * last] > 0 ? 1 / means[last] : 0)),
    wip: means.map((_, step) => average(shares, (state) => state[2 * step] + state[2 * step + 1])),
    blocked: means.map((_, step) => average(shares, (state) => (state[2 * step + 1] > 0 ? 1 : 0))),
  };
}

/**
 * Items that come together and go through steps of one hour in batches: the first batch is out after size · steps
 * hours, each other one `size` hours after the one before. Poppendieck & Poppendieck 2003; by hand.
 */
export function movedInBatches(
  items: number,
  steps: number,
  size: number,
): { readonly first: number; readonly last: number } {
  return { first: size * steps, last: size * steps + items - size };
}
