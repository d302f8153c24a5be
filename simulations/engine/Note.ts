/**
 * Columns of a note: three whole numbers, then the one that stands among the hours.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
export const next = 0;
/** A defect's maker, or the place to be back at. */
export const what = 1;
/** A defect's finder. */
export const finder = 2;
/** Of a place to be back at: the share of a fresh process time that each pass takes until then. */
export const effort = 0;
