import { expect, test } from "vitest";
import { inlineRunner, verify } from "../../simulations/index";

test.each([1, 2, 3, 4, 5])(
  "all models with exact answers hold, seed %d",
  { timeout: 600_000 },
  async (seed) => {
    const all = await verify(inlineRunner, seed);
    expect(all.filter(({ holds }) => !holds)).toEqual([]);
  },
);
