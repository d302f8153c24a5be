import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { conductStudy, inlineRunner } from "../simulations/index";
import { runOnce, toSetting } from "../simulations/experiments/replications";
import { readDocument } from "../src/document/readDocument";
import { toFlow } from "../src/runs/toFlow";
import { contend, Contestant } from "./Contestant";
import { models } from "./models";

/** How often each is measured, once the compiler is warm; the median counts. */
const ROUNDS = 11;
/** Half a second and more: V8 goes on compiling the engine for ten rounds or so. */
const WARM_UPS = 12;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Our engine against a loop written for each model alone: each in a process of its own, in turns. */
async function compareWithLoops(): Promise<void> {
  const inC = medianInC();
  console.log(`Events per second of processor time, medians of ${ROUNDS}\n`);
  console.log("model                             engine       loop      ratio");
  for (const model of models) {
    const sides = [new Contestant(model, "engine"), new Contestant(model, "loop")];
    const rates: number[][] = [[], []];
    for (let round = 0; round < WARM_UPS + ROUNDS; round++)
      for (const [at, side] of sides.entries()) {
        const rate = await side.run(round + 1);
        if (round >= WARM_UPS) rates[at]?.push(rate);
      }
    for (const side of sides) side.end();
    const [a = NaN, b = NaN] = rates.map(median);
    console.log(
      `${model.name.padEnd(30)} ${millions(a)} M ${millions(b)} M ${(a / b).toFixed(2).padStart(10)}`,
    );
    if (model !== models.at(-1) || inC === null) continue;
    console.log(
      `${"  against C with a heap".padEnd(30)} ${millions(a)} M ${millions(inC)} M ${(a / inC).toFixed(2).padStart(10)}`,
    );
  }
}

/** The last model in C, events per second; null where there is no C compiler. */
function medianInC(): number | null {
  const folder = mkdtempSync(path.join(tmpdir(), "millrace-bench-"));
  try {
    const program = path.join(folder, "limitedLine8");
    const { status } = spawnSync("cc", ["-O2", "-o", program, "bench/limitedLine8.c", "-lm"]);
    if (status !== 0) return null;
    return median(
      Array.from({ length: ROUNDS }, () => Number(spawnSync(program, { encoding: "utf8" }).stdout)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function millions(rate: number): string {
  return (rate / 1e6).toFixed(2).padStart(8);
}

/** A year of the shipped sample, as the person who presses Simulate waits for it, on this one thread. */
async function timeSample(file: string): Promise<void> {
  const read = readDocument(readFileSync(file, "utf8"));
  if ("problems" in read) throw new Error(`${file} cannot be read`);
  const { flow, experiment, assumptions } = toFlow(read.map);
  const study = async (constraint: boolean): Promise<number> => {
    const before = performance.now();
    await conductStudy(flow, experiment, { runner: inlineRunner, trace: false, assumptions, constraint });
    return performance.now() - before;
  };
  const figures: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < 5; round++) {
    figures.push(await study(false));
    whole.push(await study(true));
  }
  console.log(`\n${file}: ${experiment.replications} runs of ${experiment.horizon} h on one thread`);
  console.log(`  figures                ${median(figures).toFixed(0).padStart(6)} ms`);
  console.log(`  and the constraint     ${median(whole).toFixed(0).padStart(6)} ms`);
}

/** Memory of one run that delivers a million items, above what the process had. */
function measureMemory(): void {
  const setting = toSetting((models[0] ?? { flow: undefined }).flow ?? failed());
  globalThis.gc?.();
  const before = process.memoryUsage();
  const order = {
    seed: 1,
    horizon: 1_250_000,
    warmUp: 0,
    keepSeries: true,
    keepLeadTimes: true,
    trace: false,
  };
  const record = runOnce(setting, order, 1);
  const after = process.memoryUsage();
  const megabytes = (after.rss - before.rss) / 2 ** 20;
  console.log(
    `\nOne run with ${(record.events / 2e6).toFixed(2)} M delivered items: ${megabytes.toFixed(0)} MB more than before it`,
  );
}

function failed(): never {
  throw new Error("no model");
}

if (!contend()) {
  measureMemory();
  await compareWithLoops();
  await timeSample("assets/samples/idea-to-production.millrace");
}
