import type { Study } from "../../simulations/index";

/** How far a study has come. `done` of `total` counts replications, those that look for the constraint included. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** First figures from the replications finished so far; null until there are some. */
  readonly partial: Study | null;
}

/** A study under way. `study` rejects with RunCancelled after `cancel()`. */
export interface RunHandle {
  readonly study: Promise<Study>;
  cancel(): void;
}

export class RunCancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "RunCancelled";
  }
}
