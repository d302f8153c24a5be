/**
 * Kinds of distribution.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
export const constant = 0;
export const exponential = 1;
export const gamma = 2;
export const lognormal = 3;
export const triangular = 4;
export const beta = 5;
export const uniform = 6;
export const empirical = 7;
