import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventList } from "../../simulations/engine/EventList";

interface Entry {
  readonly time: number;
  readonly payload: number;
}

/** What to do: schedule at a time, take the next, or take one out before it is due. */
const actions = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ add: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 20, noNaN: true })) }),
    },
    { weight: 3, arbitrary: fc.constant({ take: true as const }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(500) }) },
  ),
  { maxLength: 600, size: "max" },
);

describe("the event list", () => {
  it("gives what is due soonest, and of equals what was scheduled first, like a sorted list", () => {
    fc.assert(
      fc.property(actions, (list) => {
        const events = new EventList();
        const reference: Entry[] = [];
        let payload = 0;
        for (const action of list) {
          if ("add" in action) {
            events.add(action.add, payload);
            const after = reference.findIndex(({ time }) => time > action.add);
            reference.splice(after === -1 ? reference.length : after, 0, { time: action.add, payload });
            payload++;
          } else if ("take" in action) {
            if (reference.length > 0) expect(events.take()).toBe((reference.shift() as Entry).payload);
          } else {
            const at = reference.findIndex((entry) => entry.payload === action.remove);
            const time = events.remove(action.remove);
            if (at === -1) expect(time).toBeNaN();
            else expect(time).toBe(reference.splice(at, 1)[0].time);
          }
          expect(events.size).toBe(reference.length);
          expect(events.nextTime()).toBe(reference[0]?.time ?? Infinity);
        }
        for (const { payload: next } of reference) expect(events.take()).toBe(next);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it("keeps order over far insertions and a front that moves", () => {
    const events = new EventList();
    const due: number[] = [];
    // A sawtooth: every tenth belongs far before the others.
    for (let i = 0; i < 3000; i++) events.add(i % 10 === 0 ? i / 10 : 1000 + i, i);
    let last = -1;
    while (events.size > 0) {
      const time = events.nextTime();
      expect(time).toBeGreaterThanOrEqual(last);
      last = time;
      due.push(events.take());
    }
    expect(new Set(due).size).toBe(3000);
  });
});
