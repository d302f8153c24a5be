/** What can happen in a state: how often per hour, and the state it leads to. */
export type Transitions = (
  state: readonly number[],
) => readonly (readonly [rate: number, next: readonly number[]])[];

/**
 * The share of time that a Markov chain spends in each state that it can reach from `start`: the balance
 * equations solved by the elimination of Grassmann, Taksar & Heyman (1985), which only adds and divides.
 */
export function solveChain(
  start: readonly number[],
  transitions: Transitions,
): readonly { readonly state: readonly number[]; readonly share: number }[] {
  const states: (readonly number[])[] = [start];
  const index = new Map([[start.join(), 0]]);
  const rates: Map<number, number>[] = [];
  for (let at = 0; at < states.length; at++) {
    const row = new Map<number, number>();
    for (const [rate, next] of transitions(states[at])) {
      const key = next.join();
      let to = index.get(key);
      if (to === undefined) {
        to = states.length;
        index.set(key, to);
        states.push(next);
      }
      if (to !== at) row.set(to, (row.get(to) ?? 0) + rate);
    }
    rates.push(row);
  }
  const q = states.map((_, at) => Float64Array.from(states, (__, to) => rates[at].get(to) ?? 0));
  const out = new Float64Array(states.length);
  for (let n = states.length - 1; n > 0; n--) {
    for (let j = 0; j < n; j++) out[n] += q[n][j];
    for (let i = 0; i < n; i++) {
      const through = q[i][n] / out[n];
      if (through > 0) for (let j = 0; j < n; j++) if (j !== i) q[i][j] += through * q[n][j];
    }
  }
  const weight = new Float64Array(states.length);
  weight[0] = 1;
  for (let n = 1; n < states.length; n++) {
    for (let i = 0; i < n; i++) weight[n] += (weight[i] * q[i][n]) / out[n];
  }
  const total = weight.reduce((sum, value) => sum + value, 0);
  return states.map((state, at) => ({ state, share: weight[at] / total }));
}

/** The mean of a quantity over time. */
export function average(
  shares: ReturnType<typeof solveChain>,
  quantity: (state: readonly number[]) => number,
): number {
  return shares.reduce((sum, { state, share }) => sum + share * quantity(state), 0);
}
