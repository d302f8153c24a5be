/**
 * Columns of the hours of a station (see S).
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Parameters of the distribution (see Variate), and what its hours are multiplied by: 1 / availability. */
export const a = 0;
export const b = 1;
export const stretch = 2;
/** The chance of a defect, times 2^27. */
export const defectBound = 3;
export const effort = 4;
/** Moments (see StepLedger) of the number in the step. */
export const wip = 5;
/** Hours waited by who was taken up, and by who was sent back from the queue. */
export const queueTime = 6;
export const unworkedQueueTime = 7;
/** Hours of work that was begun. */
export const work = 8;
/** Since when a worker is free, and hours before that with a free worker. */
export const freeSince = 9;
export const freeTime = 10;
/** Since when somebody finds no room, and hours before that. */
export const stuckSince = 11;
export const stuckTime = 12;
export const firstVisitTime = 13;
export const unworkedVisitTime = 14;
/** Time before the lot of an arrival that comes after the next, drawn ahead; NaN where that takes a longer look. */
export const ahead = 15;
