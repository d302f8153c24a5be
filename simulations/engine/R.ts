/**
 * Columns of the whole numbers of a run: the record at 0 of its Memory.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** The event list: from the place in the hours of the next to be due to behind that of the last (see EventList). */
export const firstEvent = 0;
export const endEvent = 1;
/** Where the room for entries begins and ends. */
export const eventsBegin = 2;
export const eventsEnd = 3;
/** First of the items that are free; NONE when there is none. */
export const freeItem = 4;
/** Where the passes of an item, and what it holds of ropes, end among its whole numbers. */
export const passesEnd = 5;
/** First of the notes that are free. */
export const freeNote = 6;
/** Items that have come so far; an item's number is its place among them. */
export const created = 7;
/** Finished process times. */
export const finished = 8;
/** Have come and wait for a place in their first step. */
export const outside = 10;
/** Delivered since counting began though they had been sent back. */
export const sentBack = 11;
/** Where the lead time of the next delivery is noted. */
export const seen = 12;
/** 1 where flow times are not lead times. */
export const notesFlow = 13;
/** When so many process times are finished, what is noted must be counted (see Ledger). */
export const countAt = 14;
/** Where the records of the arrivals begin; those of the steps, and then of the pools, begin at `stations`. */
export const arrivals = 15;
/** Of who begins at this instant (see `begins`): how many, and how many of them have begun. */
export const beginning = 16;
export const begun = 17;
/** Of the stations where somebody may be taken up (see `opened`): how many, and how many have been looked at. */
export const opening = 18;
export const looked = 19;
/** The station where a place is open and nobody has been let in yet; NONE; -2 where only taking up is left to the long way. */
export const openPlace = 20;
/** 1 where no step ever makes a mistake, and nobody comes to one again. */
export const isClean = 21;
/** 1 where all items are of the one type. */
export const isOneType = 22;
/** Who begins at this instant, as pairs of a station (or arrival) and an item (or NONE): so many as Most.begun. */
export const begins = 32;
/** Stations where somebody may be taken up, as many. */
export const opened = 64;
/** The record ends here, and those of the stations begin. */
export const stations = 80;
