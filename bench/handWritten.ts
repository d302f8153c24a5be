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

/** Six exponential steps in line, arrivals 0.8. Time 0 is the arrivals; each step has one finish. */
export const line6: HandWritten = (horizon, seed) => {
  start(seed);
  const due = new Float64Array(7).fill(Infinity);
  const inside = new Int32Array(7);
  due[0] = exponential() * 1.25;
  let events = 0;
  for (;;) {
    let step = 0;
    let now = due[0];
    for (let i = 1; i < 7; i++) {
      if (due[i] < now) {
        now = due[i];
        step = i;
      }
    }
    if (now > horizon) return events;
    events++;
    if (step === 0) due[0] = now + exponential() * 1.25;
    else due[step] = --inside[step] > 0 ? now + exponential() : Infinity;
    if (step < 6 && inside[step + 1]++ === 0) due[step + 1] = now + exponential();
  }
};

/**
 * Eight steps with people 1,2,1,3,1,2,1,1, mean 1 each, at most 5 inside each, after each step but the first a
 * 10 % chance of going back one step (always let in), work without end. Exponential times have no memory, but
 * the loop does not use that: every worker has a finish of its own.
 */
export const limitedLine8: HandWritten = (horizon, seed) => {
  start(seed);
  const workers = [1, 2, 1, 3, 1, 2, 1, 1];
  const limit = 5;
  const slotStep: number[] = [];
  workers.forEach((count, step) => {
    for (let i = 0; i < count; i++) slotStep.push(step);
  });
  const slots = slotStep.length;
  const stepOf = Int32Array.from(slotStep);
  const firstSlot = Int32Array.from(workers, (_, step) => slotStep.indexOf(step));
  const people = Int32Array.from(workers);
  const due = new Float64Array(slots).fill(Infinity);
  const waiting = new Int32Array(8);
  const busy = new Int32Array(8);
  const done = new Int32Array(8);
  let events = 0;
  let now = 0;

  const takeUp = (step: number): void => {
    while (waiting[step] > 0 && busy[step] < people[step]) {
      let slot = firstSlot[step];
      while (due[slot] !== Infinity) slot++;
      due[slot] = now + exponential();
      waiting[step]--;
      busy[step]++;
    }
  };
  /** Fills the places from `step` upstream. */
  const pull = (from: number): void => {
    for (let step = from; step >= 0; step--) {
      let moved = false;
      while (waiting[step] + busy[step] + done[step] < limit) {
        if (step === 0) {
          events++;
        } else {
          if (done[step - 1] === 0) break;
          done[step - 1]--;
        }
        waiting[step]++;
        moved = true;
      }
      if (!moved) return;
      takeUp(step);
    }
  };

  pull(0);
  for (;;) {
    let slot = 0;
    now = due[0];
    for (let i = 1; i < slots; i++) {
      if (due[i] < now) {
        now = due[i];
        slot = i;
      }
    }
    if (now > horizon) return events;
    events++;
    due[slot] = Infinity;
    const step = stepOf[slot];
    busy[step]--;
    if (step > 0 && uniform() < 0.1) {
      waiting[step - 1]++;
      takeUp(step - 1);
      takeUp(step);
      pull(step);
    } else if (step === 7) {
      takeUp(step);
      pull(7);
    } else {
      done[step]++;
      takeUp(step);
      pull(step + 1);
    }
  }
};
