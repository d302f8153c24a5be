import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { LineMeaning } from "../../commands/linkActions";
import type { Place } from "../../model/placeSteps";
import type { Guide } from "../dragging/guides";

/** A line that is being drawn by hand: one end holds to a step, the other follows the pointer. */
export interface DrawnLine {
  /** The step that the fixed end holds to, and which end that is. */
  readonly step: string;
  readonly fixed: "from" | "to";
  /** The link whose other end is being moved; null: a new line. */
  readonly link: string | null;
  readonly x: number;
  readonly y: number;
  /** The step under the pointer. */
  readonly over: string | null;
  readonly meaning: LineMeaning;
}

/** What lasts as long as a gesture of the hand. */
export interface GestureState {
  readonly line: DrawnLine | null;
  /** The link that the dragged step would be put into. */
  readonly dropLink: string | null;
  readonly dropStep: string | null;
  readonly guides: readonly Guide[];
  /** The nodes in the hand and what goes with them: the same set for as long as the same go along. */
  readonly shifted: ReadonlySet<string>;
  /** How far those are from where they stand. */
  readonly by: Place;
  /** The nodes in the hand. */
  readonly held: ReadonlySet<string>;
}

export type GestureStore = StoreApi<GestureState>;

const none: GestureState = {
  line: null,
  dropLink: null,
  dropStep: null,
  guides: [],
  shifted: new Set(),
  by: [0, 0],
  held: new Set(),
};

/** The store of gestures on one canvas. It changes with every move of the hand, and only what shows the gesture follows it. */
export function createGestureStore(): GestureStore {
  return createStore<GestureState>(() => none);
}

/** The gesture is over. */
export function endGesture(gesture: GestureStore): void {
  gesture.setState(none);
}

export const GestureContext = createContext<GestureStore | null>(null);

/** Follows a part of the gesture. */
export function useGesture<T>(selector: (state: GestureState) => T): T {
  const gesture = useContext(GestureContext);
  if (!gesture) throw new Error("No gesture: draw inside <GestureContext>.");
  return useStore(gesture, selector);
}
