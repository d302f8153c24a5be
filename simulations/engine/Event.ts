/**
 * What an entry of the event list is about; the rest of the entry is an index.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
export const finish = 0;
export const waitOver = 1;
export const arrival = 2;
export const spawnDue = 3;
export const batchDue = 4;
export const cadence = 5;
export const outageStart = 6;
export const outageEnd = 7;
/** What it is about takes so many bits of the entry. */
export const bits = 3;
export const mask = 7;
