import { UserRound, UsersRound } from "lucide-react";
import { useDocument } from "../hooks/useStores";
import { sourceOf } from "../model/drawing";
import type { FigureSource, Step } from "../model/StreamMap";
import { processTimeText } from "../report/map/figures";
import { kanban } from "../report/symbols/stepMarks";
import { localDecimals } from "../words/localDecimals";
import { SourceMark } from "./SourceMark";
import { words } from "../words/words";
import { PoolBadge } from "./symbols/PoolBadge";
import { hasMarks, StepMarks } from "./symbols/StepMarks";
import { SymbolSvg } from "./symbols/SymbolSvg";

const text = words.canvas;

/** The data box of a step: its figures, each with how sure it is, and what limits it. */
export function DataBox({ id, step }: { readonly id: string; readonly step: Step }) {
  const processTime = useDocument((state) => processTimeText(state.map, step));
  const spread = typeof step.processTime === "object" && step.processTime.distribution !== "constant";
  const pool = step.pool ?? null;
  const marked = hasMarks(step);
  const accurate = step.percentCompleteAccurate;
  const people = sourceOf(step, "workers");
  const workers = step.workers ?? 1;
  const available = step.availability ?? 100;
  const partly = pool === null && available < 100 ? available : null;
  const crowded = pool !== null || partly !== null;
  return (
    <div className="data-box" data-step={id} data-marks={marked || undefined}>
      <Cell
        label={text.lead}
        name={text.leadName}
        value={step.leadTime ?? null}
        source={sourceOf(step, "leadTime")}
      />
      <Cell
        label={text.process}
        name={text.processName}
        value={processTime}
        source={sourceOf(step, "processTime")}
        mark={spread ? text.mean : undefined}
      />
      <Cell
        label={text.accurate}
        name={text.accurateName}
        value={accurate === undefined ? null : `${accurate}`}
        unit="%"
        source={sourceOf(step, "percentCompleteAccurate")}
      />
      <div
        className="data-foot"
        data-many={crowded || undefined}
        data-limited={step.wipLimit !== undefined || undefined}
      >
        {pool === null ? (
          <span className="chip" title={text.people(workers)}>
            <span className="chip-people" role="img" aria-label={text.people(workers)}>
              {workers === 1 ? <UserRound size={15} aria-hidden /> : <UsersRound size={15} aria-hidden />}
              <span className="figure chip-text">{workers}</span>
            </span>
            {step.workers !== undefined && <SourceMark source={people} size={11} />}
          </span>
        ) : (
          <PoolBadge id={pool} />
        )}
        {partly !== null && (
          <span className="chip chip-extra" title={text.availability(partly)}>
            <span className="figure chip-text">{partly}%</span>
          </span>
        )}
        {step.wipLimit !== undefined ? (
          <span className="chip chip-limit" title={text.wipLimitName}>
            <SymbolSvg of={kanban} />
            <span className="figure chip-text">{words.symbols.wipMax(step.wipLimit)}</span>
          </span>
        ) : (
          // Where many things are to be said, that there is no limit goes without saying.
          !crowded && (
            <span
              className="chip chip-limit"
              data-missing
              title={text.wipLimitName}
              role="img"
              aria-label={`${text.wipLimitName}: ${text.noLimit}`}
            >
              <span className="chip-label">{text.wipLimit}</span>
              <span className="figure chip-text">{text.missing}</span>
            </span>
          )
        )}
      </div>
      {marked && <StepMarks step={step} />}
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly unit?: string;
  readonly source: FigureSource;
  /** Says that a figure stands for a whole spread. */
  readonly mark?: string | undefined;
}

/** How much smaller a figure has to be written to fit its cell, with its unit and its mark. */
function lengthOf(value: string, ...others: readonly (string | undefined)[]): "very" | "yes" | undefined {
  const length = value.length + 2 * others.filter((other) => other !== undefined).length;
  return length > 7 ? "very" : length > 4 ? "yes" : undefined;
}

/** One figure of the data box. A missing one looks missing and says so. */
function Cell({ label, name, value, unit, source, mark }: CellProps) {
  if (value === null) {
    return (
      <div className="cell" data-missing title={text.missingHint(name)}>
        <abbr className="cell-label" title={name}>
          {label}
        </abbr>
        <span className="cell-value">{text.missing}</span>
      </div>
    );
  }
  return (
    <div className="cell">
      <span className="cell-head">
        <abbr className="cell-label" title={name}>
          {label}
        </abbr>
        <SourceMark source={source} />
      </span>
      <span
        className="cell-value figure"
        data-confidence={source.confidence}
        data-long={lengthOf(value, unit, mark)}
        data-unit={unit}
      >
        {mark && (
          <abbr className="cell-mark" title={text.meanHint}>
            {mark}
          </abbr>
        )}
        {localDecimals(value)}
        {unit && <span className="cell-unit">{unit}</span>}
      </span>
    </div>
  );
}
