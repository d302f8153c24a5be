import { Button, Progress } from "@mantine/core";
import { Play, RotateCw, Square } from "lucide-react";
import type { Results } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import type { StreamMap } from "../../model/StreamMap";
import { showSignificant } from "../../report/showNumber";
import type { RunProgress } from "../../runs/RunHandle";
import { words } from "../../words/words";
import { Hint } from "./Hint";
import { Notice } from "./Notice";
import css from "./results.module.css";
import { TooShort } from "./TooShort";

/** How the simulation of the map stands. */
export type RunStatus = "idle" | "running" | "done" | "failed" | "cancelled";

interface RunHeaderProps {
  readonly status: RunStatus;
  readonly progress: RunProgress | null;
  readonly stale: boolean;
  /** What is shown below: the finished study, or the first figures of the one under way. */
  readonly results: Results | null;
  readonly isPartial: boolean;
  readonly map: StreamMap | null;
  readonly onSimulate: () => void;
  readonly onCancel: () => void;
  /** Makes each run last so many hours, and simulates. */
  readonly onLengthen: (hours: number) => void;
  /** Plays the recorded run over the map; null when none was recorded. */
  readonly onWatch: (() => void) | null;
}

/** How the run stands, what it was, and the buttons that start and stop it. */
export function RunHeader({
  status,
  progress,
  stale,
  results,
  isPartial,
  map,
  onSimulate,
  onCancel,
  onLengthen,
  onWatch,
}: RunHeaderProps) {
  const { run } = words.results;
  return (
    <header className={css.header}>
      {status === "running" && <Running progress={progress} onCancel={onCancel} />}
      {status === "running" && isPartial && results && (
        <p className={css.quiet}>{run.firstFigures(results.replications)}</p>
      )}
      {status === "cancelled" && <p className={css.quiet}>{results ? run.cancelledKept : run.cancelled}</p>}
      {status !== "running" && stale && results && (
        <Notice tone="wait" title={run.stale} text={run.staleHint}>
          <Button variant="filled" leftSection={<RotateCw size={14} aria-hidden />} onClick={onSimulate}>
            {run.again}
          </Button>
        </Notice>
      )}
      {results && map && <Provenance results={results} map={map} />}
      {status !== "running" && !stale && results && map && (
        <TooShort assumptions={results.assumptions} map={map} onLengthen={onLengthen} />
      )}
      {onWatch && (
        <div>
          <Button variant="default" leftSection={<Play size={14} aria-hidden />} onClick={onWatch}>
            {run.watch}
          </Button>
        </div>
      )}
      {status !== "running" && !results && status !== "failed" && <Empty onSimulate={onSimulate} />}
    </header>
  );
}

function Running({
  progress,
  onCancel,
}: {
  readonly progress: RunProgress | null;
  readonly onCancel: () => void;
}) {
  const { run } = words.results;
  const [done, total] = [progress?.done ?? 0, progress?.total ?? 0];
  return (
    <div className={css.running}>
      <div className={css.runningLine}>
        <span role="status">
          <strong>{run.running}</strong>{" "}
          {total > 0 && <span className={css.quietText}>{run.runsDone(done, total)}</span>}
        </span>
        <Button variant="default" leftSection={<Square size={12} aria-hidden />} onClick={onCancel}>
          {run.cancel}
        </Button>
      </div>
      <Progress value={total > 0 ? (100 * done) / total : 0} size="sm" aria-label={run.running} />
    </div>
  );
}

function Empty({ onSimulate }: { readonly onSimulate: () => void }) {
  const { run } = words.results;
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{run.idle}</p>
      <p className={css.quiet}>{run.idleHint}</p>
      <Button size="sm" leftSection={<Play size={15} aria-hidden />} onClick={onSimulate}>
        {run.simulate}
      </Button>
    </div>
  );
}

function Provenance({ results, map }: { readonly results: Results; readonly map: StreamMap }) {
  const { run } = words.results;
  const calendar = calendarOf(map);
  const { hoursPerDay, daysPerWeek } = calendar;
  const time = (hours: number) => showHours(hours, calendar);
  return (
    <p className={css.provenance}>
      <span>
        <Hint text={run.runsHint}>{run.runs(results.replications)}</Hint>{" "}
        <Hint text={run.horizonHint(showSignificant(results.horizonHours, 6), hoursPerDay, daysPerWeek)}>
          {run.horizon(time(results.horizonHours))}
        </Hint>
      </span>
      <Hint text={run.warmUpHint}>
        {results.warmUpHours > 0 ? run.warmUp(time(results.warmUpHours)) : run.noWarmUp}
      </Hint>
      <Hint text={run.seedHint}>{run.seed(results.seed)}</Hint>
    </p>
  );
}
