/** Journeys that are walked at the same time. */
export const TOGETHER = 2;
