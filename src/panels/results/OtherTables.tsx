import type { ReactNode } from "react";
import type { Results } from "../../../simulations/index";
import { own } from "../../model/own";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { EstimateText } from "./EstimateText";
import { placeName } from "../../model/names";
import tablesCss from "./tables.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";
import { basisOf, TimeHeads, TimeRow } from "./StreamFigures";

interface TableProps {
  readonly results: Results;
  readonly frame: ResultsFrame;
}

/** Each type of work with its own throughput and lead time; nothing when there is only one. */
export function TypesTable({ results, frame }: TableProps) {
  const ids = Object.keys(results.types).sort();
  if (ids.length < 2) return null;
  const unit = timeUnitFor(results.stream.leadTimeHours.mean.mean, frame.calendar);
  const text = words.results.tables;
  return (
    <Section title={words.results.sections.types} aside={basisOf(unit, frame)}>
      <Table heads={[text.type, text.perWeek]} timeHeads>
        {ids.map((id) => {
          const figures = own(results.types, id);
          if (!figures) return null;
          return (
            <TimeRow
              key={id}
              label={own(frame.map.types, id)?.name ?? id}
              times={figures.leadTimeHours}
              unit={unit}
              frame={frame}
            >
              <td>
                <EstimateText
                  estimate={figures.throughputPerHour}
                  size={1 / frame.hoursPerWeek}
                  why={frame.whyMissing}
                  compact
                />
              </td>
            </TimeRow>
          );
        })}
      </Table>
    </Section>
  );
}

/** How busy the people are whom several steps share. */
export function PoolsTable({ results, frame }: TableProps) {
  const ids = Object.keys(results.pools).sort();
  if (ids.length === 0) return null;
  const text = words.results.tables;
  return (
    <Section title={words.results.sections.pools}>
      <Table heads={[text.pool, text.busy]}>
        {ids.map((id) => {
          const pool = own(results.pools, id);
          if (!pool) return null;
          return (
            <tr
              key={id}
              className={results.constraint.ids.includes(id) ? tablesCss.rowConstraint : undefined}
            >
              <th scope="row">{placeName(frame.map, "pool", id)}</th>
              <td>
                <EstimateText
                  estimate={pool.utilisation}
                  size={0.01}
                  unit={words.results.figures.percent}
                  why={frame.whyMissing}
                  compact
                />
              </td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}

/** The stretches of the stream that the map asks to be timed. */
export function MeasuresTable({ results, frame }: TableProps) {
  const ids = Object.keys(results.measures).sort();
  if (ids.length === 0) return null;
  const longest = Math.max(0, ...ids.map((id) => own(results.measures, id)?.mean.mean ?? 0));
  const unit = timeUnitFor(longest === 0 ? null : longest, frame.calendar);
  return (
    <Section title={words.results.sections.measures} aside={basisOf(unit, frame)}>
      <Table heads={[words.results.tables.measure]} timeHeads>
        {ids.map((id) => {
          const times = own(results.measures, id);
          const name = own(frame.map.measures, id)?.name ?? id;
          return times ? <TimeRow key={id} label={name} times={times} unit={unit} frame={frame} /> : null;
        })}
      </Table>
    </Section>
  );
}

interface PlainTableProps {
  readonly heads: readonly string[];
  readonly timeHeads?: boolean;
  readonly children: ReactNode;
}

function Table({ heads, timeHeads = false, children }: PlainTableProps) {
  return (
    <div className={tablesCss.scroller}>
      <table className={tablesCss.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            {timeHeads && <TimeHeads />}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
