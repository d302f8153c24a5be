import { createContext, useContext, useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { calendarOf, type Calendar } from "../model/durations";
import type { StreamMap } from "../model/StreamMap";
import type { CalibrateState } from "../stores/calibrateStore";
import type { CompareState } from "../stores/compareStore";
import type { CurveSheetStore } from "../stores/curveSheetStore";
import type { CurveState } from "../stores/curveStore";
import type { DocumentState } from "../stores/documentStore";
import type { FocusState } from "../stores/focusStore";
import type { LessonRunStore, LessonState } from "../stores/lessonStore";
import type { LibraryState } from "../stores/libraryStore";
import type { LiveState } from "../stores/liveStore";
import type { RunState } from "../stores/runStore";
import type { Stores } from "../stores/stores";
import type {
  BesideStore,
  HistoriesStore,
  MeasureNextStore,
  SensitivityStore,
  TransientStore,
  WhyStore,
} from "../stores/studyStores";
import type { VerifyState } from "../stores/verifyStore";
import type { ViewState } from "../stores/viewStore";
import type { WorkshopState } from "../stores/workshopStore";

/** Carries the stores of the window to everything drawn in it. */
export const StoresContext = createContext<Stores | null>(null);

/** The stores of this window. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error("No stores: draw inside <StoresContext>.");
  return stores;
}

/** Follows a part of the document; the selector must return the same value while nothing changed. */
export function useDocument<T>(selector: (state: DocumentState) => T): T {
  return useStore(useStores().document, selector);
}

/**
 * The map a moment later: what is drawn of it by a component that is kept (`memo`) comes after what was done is seen,
 * and keys that follow do not wait for it.
 */
export function useMapLater(): StreamMap {
  return useDeferredValue(useDocument(({ map }) => map));
}

/** What days and weeks mean in the document; the same object while its calendar is the same. */
export function useCalendar(): Calendar {
  const calendar = useDocument(({ map }) => map.calendar);
  return useMemo(() => calendarOf(calendar === undefined ? {} : { calendar }), [calendar]);
}

/** Follows a part of what is selected, open and pointed at. */
export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useStores().view, selector);
}

/** Follows a part of the run. */
export function useRun<T>(selector: (state: RunState) => T): T {
  return useStore(useStores().run, selector);
}

/** Follows a part of the samples and recent files. */
export function useLibrary<T>(selector: (state: LibraryState) => T): T {
  return useStore(useStores().library, selector);
}

/** Follows a part of the workshop: its mode, its timer, the presentation. */
export function useWorkshop<T>(selector: (state: WorkshopState) => T): T {
  return useStore(useStores().workshop, selector);
}

/** Follows a part of the lesson that is taught. */
export function useLesson<T>(selector: (state: LessonState) => T): T {
  return useStore(useStores().lesson, selector);
}

/** Follows a part of what the simulation finds along a lesson's dial. */
export function useLessonRun<T>(selector: (state: ReturnType<LessonRunStore["getState"]>) => T): T {
  return useStore(useStores().lessonRun, selector);
}

/** Follows a part of the comparison of scenarios. */
export function useCompare<T>(selector: (state: CompareState) => T): T {
  return useStore(useStores().compare, selector);
}

/** Follows a part of the study that a report needs beside its comparison. */
export function useBeside<T>(selector: (state: ReturnType<BesideStore["getState"]>) => T): T {
  return useStore(useStores().beside, selector);
}

/** Follows a part of the answer to what is being changed in a scenario. */
export function useLive<T>(selector: (state: LiveState) => T): T {
  return useStore(useStores().live, selector);
}

/** Follows a part of the curve of a dial. */
export function useCurve<T>(selector: (state: CurveState) => T): T {
  return useStore(useStores().curve, selector);
}

/** Follows a part of the sheet of curves. */
export function useCurveSheet<T>(selector: (state: ReturnType<CurveSheetStore["getState"]>) => T): T {
  return useStore(useStores().curveSheet, selector);
}

/** Follows a part of what happened in one run of each of those compared. */
export function useHistories<T>(selector: (state: ReturnType<HistoriesStore["getState"]>) => T): T {
  return useStore(useStores().histories, selector);
}

/** Follows a part of what is to be measured next. */
export function useMeasureNext<T>(selector: (state: ReturnType<MeasureNextStore["getState"]>) => T): T {
  return useStore(useStores().measureNext, selector);
}

/** Follows a part of what small improvements would change. */
export function useSensitivity<T>(selector: (state: ReturnType<SensitivityStore["getState"]>) => T): T {
  return useStore(useStores().sensitivity, selector);
}

/** Follows a part of what comes after a change. */
export function useTransient<T>(selector: (state: ReturnType<TransientStore["getState"]>) => T): T {
  return useStore(useStores().transient, selector);
}

/** Follows a part of why a scenario is other than its baseline. */
export function useWhy<T>(selector: (state: ReturnType<WhyStore["getState"]>) => T): T {
  return useStore(useStores().why, selector);
}

/** Follows a part of the calibration. */
export function useCalibrate<T>(selector: (state: CalibrateState) => T): T {
  return useStore(useStores().calibrate, selector);
}

/** Follows a part of the verification. */
export function useVerify<T>(selector: (state: VerifyState) => T): T {
  return useStore(useStores().verify, selector);
}

/** Follows a part of the five focusing steps. */
export function useFocus<T>(selector: (state: FocusState) => T): T {
  return useStore(useStores().focus, selector);
}
