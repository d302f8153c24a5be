import { lazy, Suspense } from "react";
import type { Sheet } from "../stores/viewStore";

const sheets = {
  compare: lazy(async () => ({
    default: (await import("../panels/compare/CompareSheet")).CompareSheet,
  })),
  calibrate: lazy(async () => ({
    default: (await import("../panels/calibrate/CalibrateSheet")).CalibrateSheet,
  })),
  lessons: lazy(async () => ({
    default: (await import("../panels/lessons/LessonsSheet")).LessonsSheet,
  })),
  sensitivity: lazy(async () => ({
    default: (await import("../panels/sensitivity/SensitivitySheet")).SensitivitySheet,
  })),
  transient: lazy(async () => ({
    default: (await import("../panels/transient/TransientSheet")).TransientSheet,
  })),
  measureNext: lazy(async () => ({
    default: (await import("../panels/sensitivity/MeasureNextSheet")).MeasureNextSheet,
  })),
  curves: lazy(async () => ({
    default: (await import("../panels/curves/CurvesSheet")).CurvesSheet,
  })),
};

/** What covers the map; each loaded when it is first asked for. */
export function Sheets({ sheet }: { readonly sheet: Sheet }) {
  const Shown = sheets[sheet];
  return (
    <Suspense>
      <Shown />
    </Suspense>
  );
}
