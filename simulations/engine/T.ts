/**
 * Columns of the times of an item, in hours.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Since when it waits in its list. */
export const since = 0;
export const arrived = 1;
/** When it entered its first step; NaN before. */
export const started = 2;
/** When it entered the step it is in. */
export const entered = 3;
/** Process time so far, before availability and switch cost. */
export const worked = 4;
/** Behind them: first entering `from` and last leaving `to` of each measure. */
export const columns = 8;
