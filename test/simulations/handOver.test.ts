import { describe, expect, it } from "vitest";
import { changeOver } from "../../simulations/engine/changeOver";
import { toNetwork } from "../../simulations/engine/Network";
import type { Flow, FlowStep } from "../../simulations/index";
import { constant, line, link, poisson, step } from "../../simulations/verification/flowParts";

/** One item an hour, on the hour; the change comes half an hour later. */
const hourly = [poisson("a", 1, { every: constant(1) })];
const one = (hours: number, more: Partial<FlowStep> = {}): Flow =>
  line([step("a", constant(hours), more)], hourly);

/** Deliveries in each of the hours after the change at `at`, and who is in the steps at the end of each. */
function after(
  before: Flow,
  changed: Flow,
  at: number,
  hours: number,
): { delivered: number[]; inSteps: number[][] } {
  const delivered: number[] = [];
  const inSteps: number[][] = [];
  const plan = { seed: 1, at, every: 1, times: hours };
  changeOver(toNetwork(before), toNetwork(changed), plan, 1, (side, _, { ledger }) => {
    if (side === 0) return;
    delivered.push(ledger.leadTimes.count);
    inSteps.push(ledger.steps.map(({ inStep }) => inStep));
  });
  return { delivered, inSteps };
}

describe("when a change is made", () => {
  it("more people take up what waits at once; what was begun ends as it was drawn", () => {
    // Items come at 1, 2, … 10; each takes 4 h: at 10.5 the third is under way until 13, seven wait.
    const found = after(one(4), one(1, { workers: 8 }), 10.5, 3);
    // The seven are done at 11.5, who came at 11 and 12 at 12 and 13, the third at 13.
    expect(found.delivered).toEqual([7, 1, 2]);
    expect(found.inSteps.map(([a]) => a)).toEqual([2, 2, 1]);
  });

  it("those who will leave finish what they have, and nobody takes up anything for them", () => {
    // Four people, 4 h each: at 10.5 those who came at 7, 8, 9 and 10 are worked on, until 11, 12, 13 and 14.
    const found = after(one(4, { workers: 4 }), one(4), 10.5, 8);
    // The one who stays goes on at 14, with who came at 11.
    expect(found.delivered).toEqual([1, 1, 1, 1, 0, 0, 0, 1]);
  });

  it("a step that is gone passes what it has straight on, over the limit of the next", () => {
    const steps = [
      step("a", constant(0.5)),
      step("b", constant(9)),
      step("c", constant(0.25), { wipLimit: 1 }),
    ];
    const before = line(steps, hourly);
    const changed = line([steps[0], steps[2]], hourly);
    // At 10.25 nine are at b, one of them worked on, and the tenth at a until 10.5.
    const found = after(before, changed, 10.25, 2);
    // Nine at c, four done in an hour; nobody else gets in before they are gone.
    expect(found.inSteps).toEqual([
      [2, 5],
      [3, 1],
    ]);
    expect(found.delivered).toEqual([4, 4]);
  });

  it("where a way is gone, who was about to go takes another; with none left it is delivered", () => {
    const steps = [
      step("a", constant(0.5)),
      step("b", constant(50), { wipLimit: 1 }),
      step("c", constant(0.5)),
    ];
    const ways = (to: string): Flow => ({
      ...line(steps, hourly),
      links: [link("a", to), ...(to === "b" ? [link("b", "c")] : [])],
    });
    // At 5.75 one is at b, and four have finished at a and find no room.
    expect(after(ways("b"), ways("c"), 5.75, 3).delivered).toEqual([2, 2, 2]);
    const cut = { ...line(steps, hourly), links: [link("b", "c")] };
    expect(after(ways("b"), cut, 5.75, 2).delivered).toEqual([5, 1]);
  });

  it("a smaller batch goes at once, and leaves the rest to the next", () => {
    const batched = (size: number): Flow =>
      one(0.5, { batch: { mode: "transfer", size, setup: null, atMost: null } });
    // At 9.75 nine wait for ten; then two, two, two and two go, and one stays for the one that is done at 10.5.
    const found = after(batched(10), batched(2), 9.75, 2);
    expect(found.delivered).toEqual([10, 0]);
  });

  it("trains by another timetable take along who waits for them", () => {
    // Eight wait for the train at 20; now there is one every 3 h.
    const found = after(one(0.5, { cadence: 20 }), one(0.5, { cadence: 3 }), 8.75, 4);
    expect(found.delivered).toEqual([8, 0, 0, 3]);
  });
});
