import { Tooltip } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import type { Estimate, Results, StepResults } from "../../../simulations/index";
import { parseDuration } from "../../model/durations";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { flowOrder } from "../../model/structure";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";
import { EstimateText } from "./EstimateText";
import css from "./results.module.css";
import tablesCss from "./tables.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";
import { basisOf } from "./StreamFigures";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mappedHours: number | null;
  readonly figures: StepResults;
  readonly pooled: boolean;
}

type ColumnKey = "step" | "mapped" | "simulated" | "utilisation" | "queue" | "blocked" | "starved" | "rework";

/** A column of simulated figures: where they come from, and how much of them one shown unit is. */
interface SimulatedColumn {
  readonly key: Exclude<ColumnKey, "step" | "mapped">;
  readonly of: (row: Row) => Estimate;
  readonly size: number;
  readonly unit: string;
}

interface Sorting {
  readonly column: ColumnKey;
  readonly falling: boolean;
}

/** Every step of the stream: what the map says of its lead time beside what the simulation found, and how its people fare. */
export function StepsTable({
  results,
  frame,
  selected,
}: {
  readonly results: Results;
  readonly frame: ResultsFrame;
  readonly selected: readonly string[];
}) {
  const text = words.results.steps;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = toRows(results, frame);
  const unit = timeUnitFor(
    middleOf(rows.map(({ figures }) => figures.leadTimeHours.mean.mean)),
    frame.calendar,
  );
  const columns = simulatedColumns(unit);
  const sorted = sorting ? sortRows(rows, sorting, columns) : rows;
  const sortBy = (column: ColumnKey): void => {
    const falling = sorting?.column === column ? !sorting.falling : column !== "step";
    setSorting({ column, falling });
  };
  const head = (column: ColumnKey, hint?: string) => (
    <SortHead
      key={column}
      column={column}
      label={text[column]}
      hint={hint}
      sorting={sorting}
      onSort={sortBy}
    />
  );
  return (
    <Section title={words.results.sections.steps} aside={basisOf(unit, frame)}>
      <div className={tablesCss.scroller} tabIndex={0} role="group" aria-label={words.results.sections.steps}>
        <table className={tablesCss.stepsTable}>
          <thead>
            <tr>
              {head("step")}
              {head("mapped", text.mappedHint)}
              {columns.map(({ key }) => head(key, text[`${key}Hint`]))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr
                key={row.id}
                className={
                  selected.includes(row.id)
                    ? tablesCss.rowSelected
                    : results.constraint.ids.includes(row.id)
                      ? tablesCss.rowConstraint
                      : undefined
                }
              >
                <th scope="row">
                  <button
                    type="button"
                    className={css.nameLink}
                    onClick={() => frame.selectStep(row.id)}
                    title={text.show(row.name)}
                  >
                    {row.name}
                  </button>
                </th>
                <td className={tablesCss.mapped}>
                  <Mapped hours={row.mappedHours} unit={unit} />
                </td>
                {columns.map(({ key, of, size, unit: symbol }) => (
                  <td key={key}>
                    <EstimateText
                      estimate={of(row)}
                      size={size}
                      unit={symbol}
                      why={whyMissing(key, row, frame)}
                      compact
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Mapped({ hours, unit }: { readonly hours: number | null; readonly unit: TimeUnit }) {
  const text = words.results.steps;
  if (hours === null) {
    return (
      <span className={tablesCss.notMapped}>
        <span aria-hidden="true">{text.notMapped}</span>
        <span className="visually-hidden">{text.notMappedHint}</span>
      </span>
    );
  }
  return (
    <>
      {showSignificant(hours / unit.hours, 3)}
      <span className={css.unit}>{`\u00a0${words.results.units[unit.symbol]}`}</span>
    </>
  );
}

interface SortHeadProps {
  readonly column: ColumnKey;
  readonly label: string;
  readonly hint: string | undefined;
  readonly sorting: Sorting | null;
  readonly onSort: (column: ColumnKey) => void;
}

function SortHead({ column, label, hint, sorting, onSort }: SortHeadProps) {
  const active = sorting?.column === column ? sorting : null;
  const Arrow = active?.falling ? ArrowDown : ArrowUp;
  const kind =
    column === "mapped" ? tablesCss.headMapped : column === "step" ? undefined : tablesCss.headSimulated;
  return (
    <th
      scope="col"
      className={kind}
      aria-sort={active ? (active.falling ? "descending" : "ascending") : "none"}
    >
      <Tooltip label={hint} disabled={hint === undefined} multiline w={270} openDelay={200}>
        <button type="button" className={tablesCss.sort} onClick={() => onSort(column)}>
          {label}
          {active && <Arrow size={11} aria-hidden />}
        </button>
      </Tooltip>
    </th>
  );
}

function toRows(results: Results, { map, calendar }: ResultsFrame): Row[] {
  return flowOrder(map).flatMap((id): Row[] => {
    const figures = own(results.steps, id);
    const step = own(map.steps, id);
    if (!figures || !step) return [];
    const mappedHours = parseDuration(step.leadTime, calendar);
    return [{ id, name: labelOf(map, id), mappedHours, figures, pooled: step.pool !== undefined }];
  });
}

function simulatedColumns(unit: TimeUnit): SimulatedColumn[] {
  const percent = { size: 0.01, unit: words.results.figures.percent };
  return [
    {
      key: "simulated",
      of: ({ figures }) => figures.leadTimeHours.mean,
      size: unit.hours,
      unit: words.results.units[unit.symbol],
    },
    { key: "utilisation", of: ({ figures }) => figures.utilisation, ...percent },
    { key: "queue", of: ({ figures }) => figures.queue, size: 1, unit: "" },
    { key: "blocked", of: ({ figures }) => figures.blocked, ...percent },
    { key: "starved", of: ({ figures }) => figures.starved, ...percent },
    { key: "rework", of: ({ figures }) => figures.reworkShare, ...percent },
  ];
}

function whyMissing(column: ColumnKey, row: Row, frame: ResultsFrame): string {
  return column === "starved" && row.pooled ? words.results.estimate.poolStarved : frame.whyMissing;
}

function sortRows(
  rows: readonly Row[],
  { column, falling }: Sorting,
  columns: readonly SimulatedColumn[],
): Row[] {
  const sign = falling ? -1 : 1;
  if (column === "step") return [...rows].sort((a, b) => sign * a.name.localeCompare(b.name, "en"));
  const of = columns.find(({ key }) => key === column)?.of;
  const value = (row: Row): number | null => (of ? of(row).mean : row.mappedHours);
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (left - right);
  });
}

function middleOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
