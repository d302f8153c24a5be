/**
 * Columns of the whole numbers of a run: the record at 0 of its Memory.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** The event list: its entries lie from `events` on, those still due from `firstEvent` to before `endEvent`. */
export const firstEvent = 0;
export const endEvent = 1;
export const events = 2;
/** How many entries have room there. */
export const eventRoom = 3;
/** First of the items that are free; NONE when there is none. */
export const freeItem = 4;
/** How many whole numbers an item takes. */
export const itemSize = 5;
/** First of the notes that are free. */
export const freeNote = 6;
/** Items made so far; an item's number is its place among them. */
export const created = 7;
/** Arrivals and finished process times. */
export const happened = 8;
export const arrived = 9;
export const delivered = 10;
/** Entered and not delivered. */
export const inside = 11;
/** Delivered since counting began and never sent back. */
export const rightFirstTime = 12;
/** Where the lead time of the next delivery is noted. */
export const seen = 13;
/** Where the room for lead times is nearly full. */
export const seenEnd = 14;
/** Where the records of the steps begin, and of the arrivals. */
export const stations = 15;
export const arrivals = 16;
/** Where the tables of quick draws begin: exponential, then normal (see Ziggurat). */
export const tables = 17;
/** Who begins at this instant, as pairs of a station (or arrival) and an item (or NONE): where they stand and how many. */
export const begins = 18;
export const beginning = 19;
/** How many of them have begun. */
export const begun = 20;
/** Stations where somebody may be taken up: where they stand, how many, and how many of them have been looked at. */
export const opened = 21;
export const opening = 22;
export const looked = 23;
/** The station where a place is open and nobody has been let in yet; NONE; -2 where only taking up is left to the long way. */
export const openPlace = 24;
/** 1 where no step ever makes a mistake, and nobody comes to one again. */
export const isClean = 25;
/** 1 when some room for observations is nearly full. */
export const isFull = 26;
