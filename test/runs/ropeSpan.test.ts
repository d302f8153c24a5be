import fc from "fast-check";
import { expect, test } from "vitest";
import { toNetwork } from "../../simulations/engine/Network";
import { spanOf } from "../../src/model/ropes";
import { toFlow } from "../../src/runs/toFlow";
import { randomMaps } from "../simulations/laws/randomMaps";

test("a rope goes around the same steps in a run as on the map", () => {
  fc.assert(
    fc.property(randomMaps(), (map) => {
      const { ropeIds, ropeSpan, stepIds } = toNetwork(toFlow(map).flow);
      for (const [index, id] of ropeIds.entries()) {
        const inside = stepIds.filter((_, step) => ropeSpan[index * stepIds.length + step] === 1);
        expect(inside).toEqual([...spanOf(map, map.ropes![id]!)].sort());
      }
    }),
    { numRuns: 100 },
  );
});
