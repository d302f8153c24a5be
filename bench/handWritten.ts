/**
 * The yardstick: each model as one loop for that model alone, as fast as we can make it. It keeps no
 * statistics and draws from one plain sequential generator (sfc32 with a ziggurat). Returns events.
 */
export type HandWritten = (horizon: number, seed: number) => number;

const LAYERS = 256;
const accept = new Float64Array(LAYERS);
const scale = new Float64Array(LAYERS);
const density = new Float64Array(LAYERS);
const EDGE = 7.69711747013104972;
{
  const area = 0.0039496598225815571993;
  const base = area / Math.exp(-EDGE);
  accept[0] = (EDGE / base) * 4294967296;
  scale[0] = base / 4294967296;
  density[0] = 1;
  let outer = EDGE;
  for (let i = LAYERS - 1; i >= 1; i--) {
    const inner = i === 1 ? 0 : -Math.log(area / outer + Math.exp(-outer));
    accept[i] = (inner / outer) * 4294967296;
    scale[i] = outer / 4294967296;
    density[i] = Math.exp(-outer);
    outer = inner;
  }
}

let a = 0;
let b = 0;
let c = 0;
let counter = 1;

function start(seed: number): void {
  a = seed | 0;
  b = 0x9e3779b9 | 0;
  c = 0x243f6a88;
  counter = 1;
  for (let i = 0; i < 20; i++) next();
}

function next(): number {
  const result = (((a + b) | 0) + counter++) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = (((c << 21) | (c >>> 11)) + result) | 0;
  return result;
}

function uniform(): number {
  return (next() >>> 0) * 2.3283064365386963e-10;
}

function exponential(): number {
  for (;;) {
    const draw = next() >>> 0;
    const layer = draw & (LAYERS - 1);
    if (draw < accept[layer]) return draw * scale[layer];
    if (layer === 0) return EDGE - Math.log(1 - uniform());
    const x = draw * scale[layer];
    const lower = density[layer];
    if (lower + uniform() * (density[layer - 1] - lower) < Math.exp(-x)) return x;
  }
}

/** M/M/1: arrivals 0.8, service 1. */
export const mm1: HandWritten = (horizon, seed) => {
  start(seed);
  let arrival = exponential() * 1.25;
  let finish = Infinity;
  let inside = 0;
  let events = 0;
  for (;;) {
    if (arrival < finish) {
      if (arrival > horizon) return events;
      if (inside++ === 0) finish = arrival + exponential();
      arrival += exponential() * 1.25;
    } else {
      if (finish > horizon) return events;
      finish = --inside > 0 ? finish + exponential() : Infinity;
    }
    events++;
  }
};

/**
 * Six exponential steps in line, arrivals 0.8. Step 0 is the arrivals. What is due stands in a short sorted list, the soonest
 * last: faster than looking through a time for each step, and faster in place than as a function.
 */
export const line6: HandWritten = (horizon, seed) => {
  start(seed);
  const times = new Float64Array(8);
  const steps = new Int32Array(8);
  const inside = new Int32Array(7);
  let due = 0;
  let events = 0;
  times[due++] = exponential() * 1.25;
  for (;;) {
    const step = steps[--due];
    const now = times[due];
    if (now > horizon) return events;
    events++;
    if (step === 0 || --inside[step] > 0) {
      const time = now + (step === 0 ? exponential() * 1.25 : exponential());
      let at = due++;
      while (at > 0 && times[at - 1] < time) {
        times[at] = times[at - 1];
        steps[at] = steps[at - 1];
        at--;
      }
      times[at] = time;
      steps[at] = step;
    }
    if (step < 6 && inside[step + 1]++ === 0) {
      const time = now + exponential();
      let at = due++;
      while (at > 0 && times[at - 1] < time) {
        times[at] = times[at - 1];
        steps[at] = steps[at - 1];
        at--;
      }
      times[at] = time;
      steps[at] = step + 1;
    }
  }
};

/**
 * Eight steps with people 1,2,1,3,1,2,1,1, mean 1 each, at most 5 inside each, after each step but the first a
 * 10 % chance of going back one step (always let in), work without end. Exponential times have no memory, but
 * the loop does not use that: every worker has a finish of its own.
 */
export const limitedLine8: HandWritten = (horizon, seed) => {
  start(seed);
  const people = Int32Array.from([1, 2, 1, 3, 1, 2, 1, 1]);
  const limit = 5;
  // Who is at work: when they finish and at which step, the soonest last.
  const times = new Float64Array(16);
  const steps = new Int32Array(16);
  let atWork = 0;
  const inside = new Int32Array(8);
  const waiting = new Int32Array(8);
  const free = Int32Array.from(people);
  const done = new Int32Array(8);
  let events = 0;
  let now = 0;

  const takeUp = (step: number): void => {
    while (waiting[step] > 0 && free[step] > 0) {
      const due = now + exponential();
      let at = atWork++;
      while (at > 0 && times[at - 1] < due) {
        times[at] = times[at - 1];
        steps[at] = steps[at - 1];
        at--;
      }
      times[at] = due;
      steps[at] = step;
      waiting[step]--;
      free[step]--;
    }
  };
  /** Fills the places from `step` upstream. */
  const pull = (from: number): void => {
    for (let step = from; step >= 0; step--) {
      let moved = false;
      while (inside[step] < limit) {
        if (step === 0) {
          events++;
        } else {
          if (done[step - 1] === 0) break;
          done[step - 1]--;
          inside[step - 1]--;
        }
        waiting[step]++;
        inside[step]++;
        moved = true;
      }
      if (!moved) return;
      takeUp(step);
    }
  };

  pull(0);
  for (;;) {
    const step = steps[--atWork];
    now = times[atWork];
    if (now > horizon) return events;
    events++;
    free[step]++;
    if (step > 0 && uniform() < 0.1) {
      waiting[step - 1]++;
      inside[step - 1]++;
      inside[step]--;
      takeUp(step - 1);
      takeUp(step);
      pull(step);
    } else if (step === 7) {
      inside[7]--;
      takeUp(step);
      pull(7);
    } else {
      done[step]++;
      takeUp(step);
      pull(step + 1);
    }
  }
};
