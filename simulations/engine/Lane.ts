/**
 * How far apart in a lane of luck (see Luck.aim) two items, and two visits, lie: odd numbers without a pattern.
 *
 * A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
 * (some hundred times for each event).
 */
export const itemA = 0x9e3779b1;
export const itemB = 0x85ebca77;
export const visitA = 0x632be5ab;
export const visitB = 0x2545f491;
