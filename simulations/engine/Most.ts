/**
 * How much the short way takes on at once.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Observations that are noted before they are counted: one by one each would wait for memory far away. */
export const noted = 2048;
/** Room for them: for as many the long way, as many the short way, and those of one instant. */
export const apart = 4128;
/** Places that are filled one after the other at one instant. */
export const filled = 12;
/** Who begins at one instant: those, who has finished, who is next, and an arrival. */
export const begun = 16;
