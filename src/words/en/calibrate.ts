import { counted } from "../counted";
/** The sheet that holds a map against its own simulation. */
export const calibrateWords = {
  title: "Calibrate",
  command: "Calibrate the map against its simulation",
  edit: "Calibrate",
  applied: "The map now says what its lead times are made of. Undo takes it back.",
  intro:
    "A mapped lead time already holds waiting; the simulation makes its own. Here both are held against each other, and what the queues do not explain is proposed as a wait, as people who are also elsewhere, or as a rhythm. Nothing is changed before you say so.",
  run: "Calibrate again",
  running: "Calibrating: run, compare, correct, run again",
  runsDone: (done: number) => `${counted(done, "run", "runs")} so far`,
  stale: "The map has changed since",
  staleHint: "What is below is of the map as it was.",
  cancelled: "Cancelled before it was done.",
  apply: "Apply the proposed changes",
  applyHint: "One undo takes them all back.",
  nothing: {
    agrees: "The simulation agrees with the map as it is: there is nothing to change.",
    notMapped: "No step has a mapped lead time to hold against the simulation: there is nothing to propose.",
    growing:
      "More work comes than can be done, and lead times grow without end: nothing can be proposed before that is settled.",
    differs:
      "The simulation and the map differ, but neither a wait nor people who are also elsewhere nor a rhythm would mend that: nothing is proposed.",
  },
  step: "Step",
  mapped: "Mapped LT",
  before: "Simulated as mapped",
  after: "Simulated with the changes",
  proposed: "Proposed",
  explains: "What explains the rest",
  total: "Total along the path",
  none: "nothing",
  off: (percent: string) => `${percent} %`,
  exactly: "as mapped",
  notMapped: "not mapped",
  ways: { wait: "a wait", availability: "people also elsewhere", cadence: "a rhythm" },
  wayOf: (step: string) => `What explains the rest at ${step}`,
  contradictions: "Where the map contradicts itself",
  notes: "Also good to know",
  about: (runs: number, horizon: string, warmUp: string, seed: number) =>
    runs === 1
      ? `First visits only: rework and the backlog before the stream are apart. 1 run of ${horizon}, the first ${warmUp} dropped, seed ${seed}; one run gives no intervals.`
      : `First visits only: rework and the backlog before the stream are apart. ${runs} runs of ${horizon}, the first ${warmUp} dropped, seed ${seed}; ± is a 95 % interval.`,
  picture: (mapped: string, before: string, after: string) =>
    `Mapped ${mapped}, simulated ${before}, with the changes ${after}`,
  legend: "Line: mapped. Hollow: simulated as mapped. Filled: with the changes.",
};
