import { Button, Progress } from "@mantine/core";
import { RotateCw, Square } from "lucide-react";
import type { ReactNode } from "react";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { problemText } from "../results/problemText";
import { Notice } from "../results/Notice";
import css from "./sheet.module.css";

/** How a piece of long work stands. */
export interface WorkUnderway {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: readonly Problem[] | null;
}

interface WorkStatusProps {
  readonly work: WorkUnderway;
  /** What is being done, as the progress bar is called. */
  readonly label: string;
  /** What is said beside the bar; else how many of the runs are done. */
  readonly said?: ReactNode;
  /** The map has changed in what matters since. */
  readonly stale: boolean;
  readonly map: StreamMap;
  readonly again: string;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** How the work of a sheet stands: its progress with Cancel, whether what it found is stale, why it cannot be done. */
export function WorkStatus({ work, label, said, stale, map, again, onAgain, onCancel }: WorkStatusProps) {
  const { status, progress, error } = work;
  if (status === "running") {
    return (
      <div className={css.running}>
        <span role="status">
          {said ??
            (progress ? words.compare.running(progress.done, progress.total) : words.compare.preparing)}
        </span>
        <Progress
          value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
          size="sm"
          aria-label={label}
        />
        <Button variant="default" leftSection={<Square size={13} aria-hidden />} onClick={onCancel}>
          {words.compare.cancel}
        </Button>
      </div>
    );
  }
  return (
    <>
      {(stale || status === "cancelled") && (
        <Notice
          tone="wait"
          title={stale ? words.calibrate.stale : words.calibrate.cancelled}
          {...(stale ? { text: words.calibrate.staleHint } : {})}
        >
          <Button leftSection={<RotateCw size={14} aria-hidden />} onClick={onAgain}>
            {again}
          </Button>
        </Notice>
      )}
      {status === "failed" && error && (
        <Notice tone="alarm" title={words.compare.failed}>
          <ul className={css.list}>
            {error.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{problemText(problem, map)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
