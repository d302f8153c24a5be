/**
 * Columns of the whole numbers of a station: a step, a pool, or an arrival (where the last ones are for).
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Who waits for a worker, and for a place, where there is one list for each. */
export const queueFirst = 0;
export const queueLast = 1;
export const entryFirst = 2;
export const entryLast = 3;
/** Items in the step, finished ones included; of them finished and without room. */
export const inStep = 4;
export const stuck = 5;
/** Workers who are free. */
export const free = 6;
export const limit = 7;
/** The station of the next step; NONE after the last; `longWay` where the short way cannot be taken. */
export const next = 8;
/** The station that gets back what this one finds wrong in its own work on finishing; NONE where that goes the long way. */
export const reworkTo = 9;
/** The arrival whose items come whenever there is room; NONE. */
export const always = 10;
/** Where an item counts its passes here, behind its other numbers; NONE where it comes but once. */
export const passes = 11;
/** What notes call the finishing here (see FoundAt). */
export const finishPlace = 12;
/** The time that work takes (or that lies between arrivals): kind of distribution, key of its luck. */
export const kind = 13;
export const keyA = 14;
export const keyB = 15;
/** Key of the luck of quality. */
export const qualityA = 16;
export const qualityB = 17;
/** Where the hours of the next visit are noted. */
export const seen = 18;
/** Passes since counting began; of them rework. */
export const passed = 19;
export const reworked = 20;
/** First visits alone, at a step that can be come to again. */
export const firstVisits = 21;
/** Visits that ended in the queue, at a step that is come to once: all others there are first visits. */
export const unworkedVisits = 22;
/** Lots of an arrival that have come. */
export const lots = 23;
/** What the luck of its next item hangs on: where its luck starts from, and one more for each item. */
export const luck = 24;
export const type = 25;
/** The station that they go to; `longWay` where the short way cannot be taken. */
export const to = 26;
/** The index of the step. */
export const step = 27;
export const columns = 32;
export const columnBits = 5;
/** Says in place of a station that the short way cannot be taken. */
export const longWay = -2;
/** No limit: more than there can ever be. */
export const noLimit = 0x7fffffff;
