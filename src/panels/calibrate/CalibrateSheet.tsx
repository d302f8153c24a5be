import { Button } from "@mantine/core";
import { Check } from "lucide-react";
import { useEffect } from "react";
import { applyCalibration } from "../../commands/applyCalibration";
import { useCalibrate, useDocument, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import type { StreamMap } from "../../model/StreamMap";
import { remarkSentence } from "../../report/remarkSentence";
import type { Calibration } from "../../runs/calibration/calibrate";
import { nothingProposed } from "../../runs/calibration/nothingProposed";
import type { Remark } from "../../runs/calibration/Remark";
import { isCalibrationStale } from "../../stores/calibrateStore";
import { words } from "../../words/words";
import { Notice } from "../results/Notice";
import { Findings, Sheet, SheetBody, useCloseSheet } from "../sheet/Sheet";
import { WorkStatus } from "../sheet/WorkStatus";
import css from "./calibrate.module.css";
import { FitTable } from "./FitTable";

const text = words.calibrate;

/** The map held against its own simulation, and what would make both agree. */
export function CalibrateSheet() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const state = useCalibrate((now) => now);
  const { status, progress, calibration, ofMap } = state;
  const stale = isCalibrationStale(state, map);
  useEffect(() => {
    const now = stores.calibrate.getState();
    const shown = stores.document.getState().map;
    if (now.status !== "running" && (now.calibration === null || isCalibrationStale(now, shown)))
      void now.calibrate();
  }, [stores]);
  return (
    <Sheet title={text.title}>
      <SheetBody title={text.title} intro={text.intro}>
        <WorkStatus
          work={state}
          label={text.running}
          said={
            <>
              {text.running} {progress && <small>{text.runsDone(progress.done)}</small>}
            </>
          }
          stale={stale}
          map={map}
          again={text.run}
          onAgain={() => void state.calibrate()}
          onCancel={state.cancel}
        />
        {calibration && ofMap && (
          <Findings stale={stale || status === "running"}>
            <Found calibration={calibration} map={ofMap} ready={!stale && status === "done"} />
          </Findings>
        )}
      </SheetBody>
    </Sheet>
  );
}

interface FoundProps {
  readonly calibration: Calibration;
  readonly map: StreamMap;
  /** What was found is of the map on the screen. */
  readonly ready: boolean;
}

function Found({ calibration, map, ready }: FoundProps) {
  const stores = useStores();
  const close = useCloseSheet();
  const calendar = calendarOf(map);
  const { replications, horizonHours, warmUpHours, seed, contradictions, notes } = calibration;
  const nothing = nothingProposed(calibration);
  return (
    <>
      <Remarks title={text.contradictions} remarks={contradictions} map={map} alarm />
      <FitTable calibration={calibration} map={map} />
      <div className={css.apply}>
        {nothing !== null ? (
          <strong>{text.nothing[nothing]}</strong>
        ) : (
          <>
            <Button
              leftSection={<Check size={15} aria-hidden />}
              disabled={!ready}
              onClick={() => {
                applyCalibration(stores);
                close();
              }}
            >
              {text.apply}
            </Button>
            <span className={css.quiet}>{text.applyHint}</span>
          </>
        )}
      </div>
      <Remarks title={text.notes} remarks={notes} map={map} />
      <p className={css.quiet}>
        {text.about(replications, showHours(horizonHours, calendar), showHours(warmUpHours, calendar), seed)}
      </p>
    </>
  );
}

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly map: StreamMap;
  readonly alarm?: boolean;
}

function Remarks({ title, remarks, map, alarm = false }: RemarksProps) {
  if (remarks.length === 0) return null;
  const list = (
    <ul className={css.list}>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>{remarkSentence(map, remark)}</li>
      ))}
    </ul>
  );
  if (alarm)
    return (
      <Notice tone="alarm" title={title}>
        {list}
      </Notice>
    );
  return (
    <section className={css.notes}>
      <h3>{title}</h3>
      {list}
    </section>
  );
}
