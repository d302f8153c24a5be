import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { conductStudy, inlineRunner, TraceKind, type Flow, type Trace } from "../../simulations/index";
import { createPlaybackIndex, openCursor, seekTo } from "../../src/report/playback/playbackIndex";
import type { PlaybackState } from "../../src/report/playback/playbackState";
import { readDocument } from "../../src/document/readDocument";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";

/** One recorded run of half a year. */
async function record(map: StreamMap): Promise<{ readonly flow: Flow; readonly trace: Trace }> {
  const { flow, experiment } = toFlow(map, { horizonHours: 1040, warmUpHours: 0, replications: 1 });
  const { trace } = await conductStudy(flow, experiment, {
    runner: inlineRunner,
    trace: true,
    assumptions: [],
    constraint: false,
  });
  if (!trace) throw new Error("nothing was recorded");
  return { flow, trace };
}

function itemsInside(state: PlaybackState): number {
  const items = new Set(state.between.keys());
  for (const { waiting, working, finished } of state.steps) {
    for (const list of [waiting, working, finished]) list.forEach((item) => items.add(item));
  }
  return items.size;
}

/** What must hold of a recorded run at every moment that is looked at. */
function checkLaws(flow: Flow, trace: Trace): void {
  const cursor = openCursor(createPlaybackIndex(trace));
  for (let hours = 0; hours <= trace.horizonHours; hours += 6.5) {
    const state = seekTo(cursor, hours);
    expect(state.arrived).toBe(state.backlog + state.inside + state.delivered);
    expect(itemsInside(state)).toBe(state.inside);
    state.steps.forEach(({ working }, at) => {
      const step = flow.steps.find(({ id }) => id === trace.stepIds[at]);
      if (step?.pool === null && step.batch?.mode !== "process")
        expect(working.size).toBeLessThanOrEqual(step.workers);
    });
  }
  expect(cursor.state.delivered).toBeGreaterThan(10);
  expect(cursor.state.delivered).toBe(trace.kinds.filter((kind) => kind === TraceKind.deliver).length);
}

const samples = path.resolve(import.meta.dirname, "../../assets/samples");

describe("runs of the maps that ship, played back", () => {
  test.each(readdirSync(samples).filter((name) => name.endsWith(".millrace")))("%s", async (name) => {
    const read = readDocument(readFileSync(path.join(samples, name), "utf8"));
    if (!("map" in read)) throw new Error(`${name} cannot be read`);
    const { flow, trace } = await record(read.map);
    checkLaws(flow, trace);
  });
});

test("copies, joins, batches, shared people, rework found late and by the customer", async () => {
  const { flow, trace } = await record({
    format: "millrace",
    version: 1,
    pools: { crew: { size: 3 } },
    arrivals: { a: { to: "plan", every: { distribution: "exponential", mean: "6h" }, size: 2 } },
    steps: {
      plan: { processTime: "2h", workers: 2, wipLimit: 6, split: "all" },
      front: { processTime: "3h", pool: "crew", wipLimit: 4 },
      back: { processTime: "4h", pool: "crew", batch: { mode: "transfer", size: 2, atMost: "1w" } },
      join: {
        processTime: "1h",
        workers: 2,
        join: "all",
        percentCompleteAccurate: 80,
        rework: { to: "join" },
      },
      ship: { processTime: "1h", percentCompleteAccurate: 90, cadence: "1d", rework: { to: "join" } },
    },
    links: {
      pf: { from: "plan", to: "front" },
      pb: { from: "plan", to: "back" },
      fj: { from: "front", to: "join" },
      bj: { from: "back", to: "join" },
      js: { from: "join", to: "ship" },
    },
  });
  checkLaws(flow, trace);
});
