/**
 * Why the short way ends (see passOn).
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
/** Nothing more is due in time. */
export const over = 0;
/** What is due next goes the long way. */
export const long = 1;
/** Something else is due at the instant that has just been dealt with. */
export const sameInstant = 2;
/** Something else is due at this instant, at which an item has just come. */
export const crowded = 3;
/** Some of those who begin draw their time the long way, or stations are left to settle. */
export const begins = 4;
/** The room for observations, for events or for items is used up. */
export const full = 5;
