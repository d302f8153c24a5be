/** The front door of the simulation. */
export * from "./engine/Flow";
export * from "./engine/Trace";
export * from "./experiments/Results";
