/** A run that cannot go on, or that broke a law of bookkeeping. `code` is a key of the catalogue. */
export class RunFailure extends Error {
  constructor(
    readonly code: "run.lockedIn" | "run.standsStill" | "run.overflows" | "run.breach",
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "RunFailure";
  }
}
