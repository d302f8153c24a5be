/**
 * Where an item stands.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
export const outside = 0;
export const queue = 1;
export const work = 2;
export const after = 3;
export const ready = 4;
export const split = 5;
