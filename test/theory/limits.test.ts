import { describe, it } from "vitest";
import {
  always,
  constant,
  exponential,
  flowOf,
  line,
  link,
  rope,
  step,
} from "../../simulations/verification/flowParts";
import { compareJointly, measure, type Measured } from "./measure";
import { average, solveChain, type Transitions } from "../../simulations/verification/markovChain";

const agrees = compareJointly(30);
const look = (flow: Parameters<typeof measure>[0]): Measured =>
  measure(flow, { horizon: 30_000, warmUp: 500 });

describe("kanban lines, exponential, exactly by their Markov chain", () => {
  it.each([
    [1, 1, 1, 1],
    [2, 3, 1, 1],
    [3, 1, 0.8, 1.25],
  ])("two steps, limits %d and %d, means %d and %d", (first, second, mean1, mean2) => {
    // Items past the first worker: n at or before the second, of which what is beyond its limit blocks the first.
    const most = first + second;
    const shares = solveChain([0], ([n]) => [
      ...(n < most ? [[1 / mean1, [n + 1]] as const] : []),
      ...(n > 0 ? [[1 / mean2, [n - 1]] as const] : []),
    ]);
    const found = look(
      line(
        [
          step("a", exponential(mean1), { wipLimit: first }),
          step("b", exponential(mean2), { wipLimit: second }),
        ],
        [always("a")],
      ),
    );
    agrees(
      found.stream("throughput"),
      average(shares, ([n]) => (n > 0 ? 1 / mean2 : 0)),
    );
    agrees(
      found.step("a", "blocked"),
      average(shares, ([n]) => (n > second ? 1 : 0)),
    );
    agrees(
      found.step("b", "wip"),
      average(shares, ([n]) => Math.min(n, second)),
    );
    agrees(
      found.step("b", "starved"),
      average(shares, ([n]) => (n === 0 ? 1 : 0)),
    );
    agrees(
      found.step("a", "queue"),
      average(shares, ([n]) => Math.max(0, first - 1 - Math.max(0, n - second))),
    );
  });

  it("three steps, limits 2, 2, 1, means 1, 1.2, 0.9", () => {
    const limits = [2, 2, 1];
    // Finished and blocked at a; unfinished at b; finished and blocked at b; at c.
    const move = ([k1, n2, k2, n3]: readonly number[]): readonly number[] => {
      let state = [k1, n2, k2, n3];
      for (;;) {
        if (state[2] > 0 && state[3] < limits[2]) state = [state[0], state[1], state[2] - 1, state[3] + 1];
        else if (state[0] > 0 && state[1] + state[2] < limits[1])
          state = [state[0] - 1, state[1] + 1, state[2], state[3]];
        else return state;
      }
    };
    const shares = solveChain([0, 0, 0, 0], ([k1, n2, k2, n3]) => [
      ...(k1 < limits[0] ? [[1, move([k1 + 1, n2, k2, n3])] as const] : []),
      ...(n2 > 0 ? [[1 / 1.2, move([k1, n2 - 1, k2 + 1, n3])] as const] : []),
      ...(n3 > 0 ? [[1 / 0.9, move([k1, n2, k2, n3 - 1])] as const] : []),
    ]);
    const found = look(
      line(
        [
          step("a", exponential(1), { wipLimit: 2 }),
          step("b", exponential(1.2), { wipLimit: 2 }),
          step("c", exponential(0.9), { wipLimit: 1 }),
        ],
        [always("a")],
      ),
    );
    agrees(
      found.stream("throughput"),
      average(shares, ([, , , n3]) => (n3 > 0 ? 1 / 0.9 : 0)),
    );
    agrees(
      found.step("b", "blocked"),
      average(shares, ([, , k2]) => (k2 > 0 ? 1 : 0)),
    );
    agrees(
      found.step("b", "wip"),
      average(shares, ([, n2, k2]) => n2 + k2),
    );
  });

  it("a rope around the last two of three steps", () => {
    const limit = 2;
    // Is a's item finished and waiting for the rope? At b; at c.
    const move = ([k, n2, n3]: readonly number[]): readonly number[] =>
      k > 0 && n2 + n3 < limit ? [k - 1, n2 + 1, n3] : [k, n2, n3];
    const shares = solveChain([0, 0, 0], ([k, n2, n3]) => [
      ...(k === 0 ? [[1, move([1, n2, n3])] as const] : []),
      ...(n2 > 0 ? [[1, move([k, n2 - 1, n3 + 1])] as const] : []),
      ...(n3 > 0 ? [[1, move([k, n2, n3 - 1])] as const] : []),
    ]);
    const found = look(
      line(
        [step("a", exponential(1), { wipLimit: 1 }), step("b", exponential(1)), step("c", exponential(1))],
        [always("a")],
        { ropes: [rope("b", "c", limit)] },
      ),
    );
    agrees(
      found.stream("throughput"),
      average(shares, ([, , n3]) => (n3 > 0 ? 1 : 0)),
    );
    agrees(
      found.step("a", "blocked"),
      average(shares, ([k]) => k),
    );
  });
});

describe("splits and joins at limits", () => {
  it("a split waits until every branch has room, the join's last copy until the join has", () => {
    // f: 1 when its item is finished and waits. a, b: 0 empty (its copy is home, or both are), 1 worked on,
    // 2 finished last and waiting for the join. j: 1 when the join works.
    const move = ([f, a, b, j]: readonly number[]): readonly number[] => {
      let state = [f, a, b, j];
      for (;;) {
        if (state[3] === 0 && (state[1] === 2 || state[2] === 2)) state = [state[0], 0, 0, 1];
        else if (state[0] === 1 && state[1] === 0 && state[2] === 0) state = [0, 1, 1, state[3]];
        else return state;
      }
    };
    const transitions: Transitions = ([f, a, b, j]) => [
      ...(f === 0 ? [[1, move([1, a, b, j])] as const] : []),
      ...(a === 1 ? [[1 / 0.8, move([f, b === 0 ? 2 : 0, b, j])] as const] : []),
      ...(b === 1 ? [[1 / 0.6, move([f, a, a === 0 ? 2 : 0, j])] as const] : []),
      ...(j === 1 ? [[1 / 1.1, move([f, a, b, 0])] as const] : []),
    ];
    const shares = solveChain([0, 0, 0, 0], transitions);
    const found = look(
      flowOf({
        steps: [
          step("f", exponential(1), { splits: true, wipLimit: 1 }),
          step("a", exponential(0.8), { wipLimit: 1 }),
          step("b", exponential(0.6), { wipLimit: 1 }),
          step("j", exponential(1.1), { joins: true, wipLimit: 1 }),
        ],
        links: [link("f", "a"), link("f", "b"), link("a", "j"), link("b", "j")],
        arrivals: [always("f")],
      }),
    );
    agrees(
      found.stream("throughput"),
      average(shares, ([, , , j]) => (j > 0 ? 1 / 1.1 : 0)),
    );
    agrees(
      found.step("f", "blocked"),
      average(shares, ([f]) => f),
    );
    agrees(
      found.step("a", "blocked"),
      average(shares, ([, a]) => (a === 2 ? 1 : 0)),
    );
  });
});

describe("people", () => {
  it("switch cost: 30 % for each item beyond one per worker, fixed when the work is taken up", () => {
    // Four items go round a and b. n at b; m: how many there were when b's item was taken up (0: none).
    const shares = solveChain([0, 0], ([n, m]) => [
      ...(n < 4 ? [[1, [n + 1, m === 0 ? 1 : m]] as const] : []),
      ...(n > 0 ? [[1 / (0.7 * (1 + 0.3 * (m - 1))), [n - 1, n - 1]] as const] : []),
    ]);
    const found = look(
      line([step("a", exponential(1)), step("b", exponential(0.7), { switchCost: 0.3 })], [always("a")], {
        ropes: [rope("a", "b", 4)],
      }),
    );
    agrees(
      found.stream("throughput"),
      average(shares, ([n]) => (n < 4 ? 1 : 0)),
    );
    agrees(
      found.step("b", "wip"),
      average(shares, ([n]) => n),
    );
  });

  it("one outage process for a step of two always busy workers takes 1/2 · lasts/(every + lasts) of their time", () => {
    const outages = { every: exponential(30), lasts: exponential(10) };
    const found = look(
      line([step("a", exponential(1), { workers: 2, wipLimit: 5, outages })], [always("a")]),
    );
    agrees(found.step("a", "unavailable"), 0.125);
    agrees(found.step("a", "utilisation"), 0.875);
    agrees(found.stream("throughput"), 2 * 0.875);
  });

  it("outages of a pool stop whoever is drawn, at whichever step", () => {
    const outages = { every: exponential(20), lasts: constant(5) };
    const found = look(
      line(
        [step("a", exponential(1), { pool: "team" }), step("b", exponential(1), { pool: "team" })],
        [always("a")],
        {
          pools: [{ id: "team", size: 2, availability: 1, outages }],
          ropes: [rope("a", "b", 6)],
        },
      ),
    );
    // Six items for two people: nobody is ever idle. Two passes per item.
    agrees(found.pool("team"), 1 - 0.1);
    agrees(found.stream("throughput"), (2 * 0.9) / 2);
  });
});
