import { Button, Group, Progress } from "@mantine/core";
import { Check, Copy, RotateCcw, Square, X } from "lucide-react";
import { JOINT_CONFIDENCE, type Verified } from "../../../simulations/index";
import type { VerifyState } from "../../stores/verifyStore";
import { words } from "../../words/words";
import { showFigure, showSpread } from "./verificationText";
import css from "./verify.module.css";

const text = words.verify;

export interface VerifyViewProps extends Pick<VerifyState, "status" | "progress" | "verified" | "error"> {
  readonly seed: number;
  /** How many figures there are in all. */
  readonly total: number;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onCopy: () => void;
}

/** What the simulation measures of models with exact answers, beside those answers. */
export function VerifyView(props: VerifyViewProps) {
  const { status, verified, seed, total, onStart, onCancel, onCopy } = props;
  const isRunning = status === "running";
  return (
    <div className={css.verify}>
      <p className={css.quiet}>{text.intro(total)}</p>
      <Standing {...props} />
      {verified.length > 0 && <Figures verified={verified} />}
      {verified.length > 0 && <p className={css.quiet}>{text.meaning(JOINT_CONFIDENCE * 100, seed)}</p>}
      <Group justify="flex-end" gap="sm">
        {verified.length > 0 && !isRunning && (
          <Button size="sm" variant="default" leftSection={<Copy size={14} aria-hidden />} onClick={onCopy}>
            {text.copy}
          </Button>
        )}
        {isRunning ? (
          <Button
            size="sm"
            variant="default"
            leftSection={<Square size={14} aria-hidden />}
            onClick={onCancel}
          >
            {text.cancel}
          </Button>
        ) : (
          <Button size="sm" leftSection={<RotateCcw size={14} aria-hidden />} onClick={onStart}>
            {status === "idle" ? text.start : text.again}
          </Button>
        )}
      </Group>
    </div>
  );
}

function Standing({ status, progress, verified, error, total }: VerifyViewProps) {
  const missed = verified.filter(({ holds }) => !holds).length;
  if (status === "running") {
    const done = progress?.done ?? 0;
    return (
      <div className={css.standing} role="status">
        {progress ? text.progress(done, progress.total) : text.preparing}
        <Progress value={(100 * done) / total} size="sm" aria-label={text.preparing} />
      </div>
    );
  }
  if (status === "failed") return <p className={css.bad}>{text.failed(error ?? "")}</p>;
  if (status === "cancelled") return <p className={css.standing}>{text.cancelled}</p>;
  if (status === "idle") return null;
  return (
    <p className={missed === 0 ? css.good : css.bad} role="status">
      {missed === 0 ? text.allHold(verified.length) : text.someMiss(missed, verified.length)}
    </p>
  );
}

function Figures({ verified }: { readonly verified: readonly Verified[] }) {
  const { head } = text;
  return (
    <div className={css.scroller} tabIndex={0} role="region" aria-label={text.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{head.model}</th>
            <th scope="col">{head.exact}</th>
            <th scope="col">{head.measured}</th>
          </tr>
        </thead>
        <tbody>
          {verified.map((one) => (
            <tr key={one.name}>
              <th scope="row">
                <Verdict holds={one.holds} />
                <span className={css.name}>{one.name}</span>
                <span className={css.source}>{one.source}</span>
              </th>
              <td>
                {showFigure(one.exact)} <span className={css.unit}>{text.units[one.unit]}</span>
              </td>
              <td>
                {showFigure(one.measured.mean)}
                <span className={css.spread}>{showSpread(one.measured)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ holds }: { readonly holds: boolean }) {
  const Mark = holds ? Check : X;
  return (
    <span className={holds ? css.markGood : css.markBad}>
      <Mark size={15} strokeWidth={2.5} role="img" aria-label={holds ? text.holds : text.misses} />
    </span>
  );
}
