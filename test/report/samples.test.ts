import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeSteps, ROW_PITCH, STEP_WIDTH } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";

test.each(readdirSync("assets/samples").filter((name) => name.endsWith(".millrace")))(
  "%s leaves room between its rows for what a run writes under the boxes",
  (name) => {
    const map = JSON.parse(readFileSync(`assets/samples/${name}`, "utf8")) as StreamMap;
    const places = [...placeSteps(map).values()];
    for (const [x, y] of places)
      for (const [otherX, otherY] of places)
        if (otherY > y && Math.abs(x - otherX) < STEP_WIDTH)
          expect(otherY - y).toBeGreaterThanOrEqual(ROW_PITCH);
  },
);
