import { Button, Progress } from "@mantine/core";
import { Check, RotateCw, Square } from "lucide-react";
import { useEffect } from "react";
import { applyCalibration } from "../../commands/applyCalibration";
import { useCalibrate, useDocument, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import type { StreamMap } from "../../model/StreamMap";
import { remarkSentence } from "../../report/remarkSentence";
import type { Calibration } from "../../runs/calibration/calibrate";
import type { Remark } from "../../runs/calibration/Remark";
import { isCalibrationStale } from "../../stores/calibrateStore";
import { words } from "../../words/words";
import { problemText } from "../results/problemText";
import { Notice } from "../results/RunHeader";
import { Sheet, useCloseSheet } from "../sheet/Sheet";
import css from "./calibrate.module.css";
import { FitTable } from "./FitTable";

const text = words.calibrate;

/** The map held against its own simulation, and what would make both agree. */
export function CalibrateSheet() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const state = useCalibrate((now) => now);
  const { status, progress, calibration, ofMap, error } = state;
  const stale = isCalibrationStale(state, map);
  useEffect(() => {
    const now = stores.calibrate.getState();
    const shown = stores.document.getState().map;
    if (now.status !== "running" && (now.calibration === null || isCalibrationStale(now, shown)))
      void now.calibrate();
  }, [stores]);
  return (
    <Sheet title={text.title}>
      <div className={css.body} tabIndex={0} role="group" aria-label={text.title}>
        <p className={css.intro}>{text.intro}</p>
        {status === "running" ? (
          <div className={css.running}>
            <span role="status">
              {text.running} {progress && <small>{text.runsDone(progress.done)}</small>}
            </span>
            <Progress
              value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
              size="sm"
              aria-label={text.running}
            />
            <Button
              variant="default"
              leftSection={<Square size={13} aria-hidden />}
              onClick={() => state.cancel()}
            >
              {text.cancel}
            </Button>
          </div>
        ) : (
          stale &&
          calibration && (
            <Notice tone="wait" title={text.stale} text={text.staleHint}>
              <Button leftSection={<RotateCw size={14} aria-hidden />} onClick={() => void state.calibrate()}>
                {text.run}
              </Button>
            </Notice>
          )
        )}
        {status === "cancelled" && (
          <div className={css.running}>
            <span>{text.cancelled}</span>
            <Button leftSection={<RotateCw size={14} aria-hidden />} onClick={() => void state.calibrate()}>
              {text.run}
            </Button>
          </div>
        )}
        {status === "failed" && error && (
          <Notice tone="alarm" title={text.failed}>
            <ul className={css.list}>
              {error.map((problem) => (
                <li key={`${problem.path} ${problem.code}`}>{problemText(problem, map)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {calibration && ofMap && (
          <div className={stale || status === "running" ? css.stale : undefined}>
            <Found calibration={calibration} map={ofMap} ready={!stale && status === "done"} />
          </div>
        )}
      </div>
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
  const { replications, horizonHours, warmUpHours, seed, changes, contradictions, notes } = calibration;
  return (
    <>
      <Remarks title={text.contradictions} remarks={contradictions} map={map} alarm />
      <FitTable calibration={calibration} map={map} />
      <div className={css.apply}>
        {changes.length === 0 ? (
          <strong>{text.nothingToApply}</strong>
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
