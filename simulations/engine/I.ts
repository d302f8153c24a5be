/**
 * Columns of the whole numbers of an item.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Order of creation, from 1: breaks ties. 0: nobody. */
export const number = 0;
/** What the item's luck hangs on: its source and its count there. */
export const luck = 1;
export const type = 2;
/** The step it is in, or waits to enter from outside. */
export const step = 3;
/** One of Place. */
export const place = 4;
/** Neighbours in the one list that the item is in. */
export const next = 5;
export const previous = 6;
/** The step it goes to next, once that is drawn. */
export const onward = 7;
/** 1 when it was ever sent back. */
export const sentBack = 8;
/** First of its defects, oldest first; NONE when it has none that anyone will find. */
export const defects = 9;
/** Where it must be back before its passes are fresh again, innermost first. */
export const returns = 10;
/** The item it is a copy of. */
export const parent = 11;
/** Of an item that is split: the step that split it, and the copies still under way. */
export const splitAt = 12;
export const copies = 13;
/** Behind them: passes at each step that can be come to again, and 1 for each rope in whose span it holds a place. */
export const columns = 16;
