import { createStore, type StoreApi } from "zustand/vanilla";
import type { Results } from "../../simulations/index";
import type { FileRef } from "../desktop/Desktop";
import type { StreamMap } from "../model/StreamMap";
import type { Lesson, LessonId } from "../runs/lessons/Lesson";
import type { startLesson } from "../runs/lessons/runLesson";
import { reasonsNotToRun } from "./checkMap";
import { createWorkStore, type WorkStore } from "./workStore";

/** What was on the screen before the first lesson, to go back to. */
export interface BeforeLesson {
  readonly name: string;
  /** Read anew from its file, else put back as it was. */
  readonly file: FileRef | null;
  readonly map: StreamMap;
  /** There was work in it that no file holds. */
  readonly edited: boolean;
}

/** The lesson that is being taught: its page stands beside its map. */
export interface LessonState {
  readonly id: LessonId | null;
  /** The lesson's own map, as it was opened; the document on the screen began as this. */
  readonly sample: StreamMap | null;
  /** The document that the lesson's map is in. */
  readonly draftId: string | null;
  readonly before: BeforeLesson | null;
  begin(lesson: {
    readonly id: LessonId;
    readonly sample: StreamMap;
    readonly draftId: string;
    readonly before: BeforeLesson | null;
  }): void;
  end(): void;
}

export type LessonStore = StoreApi<LessonState>;

const none = { id: null, sample: null, draftId: null, before: null } as const;

/** The store of the lesson. */
export function createLessonStore(): LessonStore {
  return createStore<LessonState>((set) => ({
    ...none,
    begin: (lesson) => set(lesson),
    end: () => set(none),
  }));
}

/** A lesson's map whose first dial is turned to each of its values. */
export interface LessonRun {
  readonly lesson: Lesson;
  readonly map: StreamMap;
}

export type LessonRunStore = WorkStore<LessonRun, readonly Results[]>;

/** What the engine finds along a lesson's dial. */
export function createLessonRunStore(start: typeof startLesson): LessonRunStore {
  return createWorkStore<LessonRun, readonly Results[]>(
    ({ lesson, map }, tell) => start(lesson, map, tell),
    ({ map }) => reasonsNotToRun(map),
  );
}
