import type { Desktop } from "../desktop/Desktop";
import { own } from "../model/own";
import { hasThing } from "../model/things";
import { startComparison, startSweep } from "../runs/startComparison";
import { createCalibrateStore, type CalibrateStore, type StartCalibration } from "./calibrateStore";
import { startCalibration } from "../runs/startCalibration";
import { createCompareStore, type CompareStore, type StartComparison } from "./compareStore";
import { createCurveSheetStore, type CurveSheetStore } from "./curveSheetStore";
import { createCurveStore, type CurveStore, type StartSweep } from "./curveStore";
import { createDocumentStore, type DocumentStore } from "./documentStore";
import { createFocusStore, type FocusStore, type StartFocus } from "./focusStore";
import { createLiveStore, type LiveStore } from "./liveStore";
import { startLesson } from "../runs/lessons/runLesson";
import {
  createLessonRunStore,
  createLessonStore,
  type LessonRunStore,
  type LessonStore,
} from "./lessonStore";
import { createLibraryStore, type LibraryStore, type Sample } from "./libraryStore";
import { createRunStore, type RunStore, type StartStudy } from "./runStore";
import { onBench, startFocus, type OnBench } from "../runs/focus/startFocus";
import { startVerification } from "../runs/startVerification";
import { startExplanation } from "../runs/startExplanation";
import { startMeasureNext } from "../runs/measureNext";
import { startHistories } from "../runs/startHistories";
import { startSensitivity } from "../runs/startSensitivity";
import { startTransient } from "../runs/startTransient";
import { startStudyBeside } from "../runs/startStudyBeside";
import { startWipCurve } from "../runs/startWipCurve";
import {
  createBesideStore,
  createHistoriesStore,
  createMeasureNextStore,
  createSensitivityStore,
  createTransientStore,
  createWhyStore,
  type BesideStore,
  type HistoriesStore,
  type MeasureNextStore,
  type SensitivityStore,
  type TransientStore,
  type WhyStore,
} from "./studyStores";
import { createVerifyStore, type StartVerification, type VerifyStore } from "./verifyStore";
import { createViewStore, type ViewStore } from "./viewStore";
import { createWorkshopStore, type WorkshopStore } from "./workshopStore";

/** All state of one window, and the machine that it runs on. */
export interface Stores {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly library: LibraryStore;
  readonly verify: VerifyStore;
  readonly compare: CompareStore;
  readonly beside: BesideStore;
  readonly live: LiveStore;
  readonly calibrate: CalibrateStore;
  readonly curve: CurveStore;
  readonly curveSheet: CurveSheetStore;
  readonly measureNext: MeasureNextStore;
  readonly histories: HistoriesStore;
  readonly sensitivity: SensitivityStore;
  readonly transient: TransientStore;
  readonly why: WhyStore;
  readonly focus: FocusStore;
  readonly workshop: WorkshopStore;
  readonly lesson: LessonStore;
  readonly lessonRun: LessonRunStore;
  readonly desktop: Desktop;
}

/** Makes the stores of one window. */
export function createStores(
  desktop: Desktop,
  start: StartStudy,
  samples: readonly Sample[] = [],
  verification: StartVerification = startVerification,
  walk: StartFocus = startFocus,
  comparison: StartComparison = startComparison,
  calibration: StartCalibration = startCalibration,
  sweep: StartSweep = startSweep,
  bench: OnBench = onBench,
  studyBeside: typeof startStudyBeside = startStudyBeside,
): Stores {
  const document = createDocumentStore();
  const view = createViewStore();
  const run = createRunStore(() => document.getState(), start);
  const library = createLibraryStore(desktop, samples);
  const verify = createVerifyStore(verification);
  const compare = createCompareStore(() => document.getState().base, comparison);
  const beside = createBesideStore(studyBeside);
  const focus = createFocusStore(() => document.getState(), walk, bench);
  const workshop = createWorkshopStore();
  const lesson = createLessonStore();
  const lessonRun = createLessonRunStore(startLesson);
  const calibrate = createCalibrateStore(() => document.getState().map, calibration);
  const curve = createCurveStore(() => document.getState(), sweep);
  const curveSheet = createCurveSheetStore(sweep, startWipCurve);
  const histories = createHistoriesStore(startHistories);
  const measureNext = createMeasureNextStore(startMeasureNext);
  const sensitivity = createSensitivityStore(startSensitivity);
  const transient = createTransientStore(startTransient);
  const why = createWhyStore(startExplanation);
  const live = createLiveStore(() => document.getState(), comparison);
  document.subscribe(({ map, base, scenario, draftId }, before) => {
    live.getState().follow();
    if (draftId !== before.draftId) {
      compare.getState().forget();
      beside.getState().forget();
      calibrate.getState().forget();
      curve.getState().close();
      curveSheet.getState().forget();
      measureNext.getState().forget();
      histories.getState().forget();
      sensitivity.getState().forget();
      transient.getState().forget();
      why.getState().forget();
      lesson.getState().end();
      lessonRun.getState().forget();
      view.getState().showSheet(null);
    }
    if (base !== before.base) focus.getState().follow(base);
    if (map !== before.map || scenario !== before.scenario) {
      run.getState().follow();
      focus.getState().checkAgain();
    }
    if (scenario !== before.scenario && view.getState().playback.shown)
      view.getState().setPlayback({ shown: false, playing: false, atHours: 0 });
  });
  // What is not on the map any more (undone, cut) is not selected either.
  document.subscribe(({ map }, before) => {
    if (map === before.map) return;
    const { selection, select } = view.getState();
    select(
      selection.steps.filter((id) => own(map.steps, id) !== undefined),
      selection.links.filter((id) => own(map.links, id) !== undefined),
      selection.things.filter((thing) => hasThing(map, thing)),
    );
  });
  return {
    document,
    view,
    run,
    library,
    verify,
    compare,
    beside,
    live,
    calibrate,
    curve,
    curveSheet,
    measureNext,
    histories,
    sensitivity,
    transient,
    why,
    focus,
    workshop,
    lesson,
    lessonRun,
    desktop,
  };
}
