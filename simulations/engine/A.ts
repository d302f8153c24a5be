/**
 * Columns of the hours of a run, most of them areas and sums: the record at 0 of its Memory.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** The clock. */
export const now = 0;
/** Moments (see StepLedger) of the number in the stream, the backlog included. */
export const present = 1;
/** Moments of the number that wait outside for a place in their first step. */
export const outside = 2;
/** Process time of what was delivered since counting began. */
export const worked = 3;
/** Where the short way ends. */
export const end = 4;
