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
/** Items in the step, finished ones included; of them waiting for a worker; finished and without room. */
export const inStep = 4;
export const queued = 5;
export const stuck = 6;
/** Workers who are free. */
export const free = 7;
export const limit = 8;
/** The station of the next step; NONE after the last. */
export const next = 9;
/** The station that gets back what this one finds wrong in its own work on finishing; NONE where that goes the long way. */
export const reworkTo = 10;
/** The arrival whose items come whenever there is room; NONE. */
export const always = 11;
/** 1 where the short way can be taken. */
export const isShort = 12;
/** Where an item counts its passes here, behind its other numbers; NONE where it comes but once. */
export const passes = 13;
/** What notes call the finishing here (see FoundAt). */
export const finishPlace = 14;
/** The time that work takes (or that lies between arrivals): kind of distribution, key of its luck. */
export const kind = 15;
export const keyA = 16;
export const keyB = 17;
/** Key of the luck of quality. */
export const qualityA = 18;
export const qualityB = 19;
/** Where the hours of the next visit are noted. */
export const seen = 20;
/** Passes since counting began; of them rework. */
export const passed = 21;
export const reworked = 22;
/** First visits alone, at a step that can be come to again. */
export const firstVisits = 23;
/** Visits that ended in the queue, at a step that is come to once: all others there are first visits. */
export const unworkedVisits = 24;
/** Items made by an arrival, and lots that have come. */
export const made = 25;
export const lots = 26;
/** Where the luck of its items starts from. */
export const luck = 27;
export const type = 28;
/** The station that they go to. */
export const to = 29;
/** The index of the step. */
export const step = 30;
export const columns = 32;
export const columnBits = 5;
/** No limit: more than there can ever be. */
export const noLimit = 0x7fffffff;
