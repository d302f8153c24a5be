const NOT_SEEN = -1;

/** The steps that a step's links lead to. */
export type Successors = (step: number) => Int32Array;

/** Steps that can be reached along links from any of `from`, themselves included. */
export function reachable(count: number, successors: Successors, ...from: readonly number[]): Uint8Array {
  const seen = new Uint8Array(count);
  const open = [...from];
  for (const step of from) seen[step] = 1;
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (const next of successors(step)) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return seen;
}

/** Steps on some way along links from `from` to `to`, both included. */
export function between(
  count: number,
  successors: Successors,
  from: number,
  to: number,
  predecessors: Successors = predecessorsBy(count, successors),
): Uint8Array {
  const ahead = reachable(count, successors, from);
  const behind = reachable(count, predecessors, to);
  for (let step = 0; step < count; step++) ahead[step] &= behind[step];
  return ahead;
}

function predecessorsBy(count: number, successors: Successors): Successors {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (let step = 0; step < count; step++) for (const next of successors(step)) found[next].push(step);
  return (step) => Int32Array.from(found[step]);
}

/** The links into each step, as flat columns: where each step's begin, and the steps they come from. */
export function linksInto(
  count: number,
  linkStart: Int32Array,
  linkTo: Int32Array,
): { readonly start: Int32Array; readonly from: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const to of linkTo) start[to + 1]++;
  for (let step = 0; step < count; step++) start[step + 1] += start[step];
  const from = new Int32Array(linkTo.length);
  const next = start.slice();
  for (let step = 0; step < count; step++) {
    for (let link = linkStart[step]; link < linkStart[step + 1]; link++) from[next[linkTo[link]]++] = step;
  }
  return { start, from };
}

/** Steps on a cycle of links (strongly connected components, Tarjan 1972, without recursion). */
export function stepsOnCycles(count: number, successors: Successors): number[] {
  const order = new Int32Array(count).fill(NOT_SEEN);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const found: number[] = [];
  let time = 0;
  for (let root = 0; root < count; root++) {
    if (order[root] !== NOT_SEEN) continue;
    const work: { step: number; next: number }[] = [{ step: root, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      const { step } = frame;
      if (frame.next === 0) {
        order[step] = low[step] = time++;
        stack.push(step);
        onStack[step] = 1;
      }
      const ahead = successors(step);
      if (frame.next < ahead.length) {
        const next = ahead[frame.next++];
        if (order[next] === NOT_SEEN) work.push({ step: next, next: 0 });
        else if (onStack[next] === 1) low[step] = Math.min(low[step], order[next]);
        continue;
      }
      work.pop();
      if (work.length > 0) {
        const parent = work[work.length - 1].step;
        low[parent] = Math.min(low[parent], low[step]);
      }
      if (low[step] !== order[step]) continue;
      const component: number[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack[member] = 0;
        component.push(member);
        if (member === step) break;
      }
      if (component.length > 1 || [...ahead].includes(step)) found.push(...component);
    }
  }
  return found;
}
