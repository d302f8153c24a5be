import { Table } from "@mantine/core";
import type { UnusedReason } from "../../imports/EventLog";
import type { ImportedLog } from "../../imports/importLog";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { formatCount } from "../../words/formatFigure";
import { words } from "../../words/words";
import css from "./import.module.css";

const text = words.importing;

/** What a log says, how it was read, and which of its rows could not be used. */
export function ImportReport({ imported: { map, summary, log } }: { readonly imported: ImportedLog }) {
  const calendar = calendarOf(map);
  const hours = (value: number): string => showHours(value, calendar);
  const { leadTimeHours, arrivalsPerWeek, hours: working } = summary;
  const said = [
    text.hours(working.startHour, working.startHour + working.hoursPerDay, working.daysPerWeek),
    log.kind === "changes" ? text.changes : text.spans,
    ...(summary.waitingStates.length > 0 ? [text.waiting(summary.waitingStates.join(", "))] : []),
    ...(summary.finalStates.length > 0 ? [text.final(summary.finalStates.join(", "))] : []),
    text.people,
    ...(summary.raw.rareLinks > 0 ? [text.rare(summary.raw.rareLinks)] : []),
    ...(summary.raw.earlyEnds > 0 ? [text.earlyEnds(summary.raw.earlyEnds)] : []),
    ...(summary.raw.outside > 0 ? [text.outside(summary.raw.outside)] : []),
    ...(log.datesUnsure ? [text.datesUnsure] : []),
  ];
  return (
    <>
      <p className={css.found}>
        {text.found(summary.items, summary.visits, log.rows)} {text.finished(summary.finished, summary.items)}{" "}
        {text.stream(
          leadTimeHours === null ? text.noLead : hours(leadTimeHours),
          formatCount(summary.meanWip),
          arrivalsPerWeek === null ? text.noArrivals : text.arrivals(formatCount(arrivalsPerWeek)),
        )}
      </p>
      <div className={css.table}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.step}</Table.Th>
              {[text.visits, text.lead, text.process, text.returned].map((head) => (
                <Table.Th key={head} scope="col" className={css.number}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.steps.map((step) => (
              <Table.Tr key={step.id}>
                <Table.Td className={css.name} title={step.name}>
                  {step.name}
                </Table.Td>
                <Table.Td className={css.number}>{step.visits}</Table.Td>
                <Table.Td className={css.number}>{hours(step.leadTimeHours)}</Table.Td>
                <Table.Td className={css.number}>{hours(step.processTimeHours)}</Table.Td>
                <Table.Td className={css.number}>{step.returned}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Unused log={log} />
      <details className={css.quiet}>
        <summary>{text.assumptions}</summary>
        <ul>
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Unused({ log: { unused, examples } }: { readonly log: ImportedLog["log"] }) {
  const reasons = Object.keys(unused) as UnusedReason[];
  if (reasons.length === 0) return null;
  return (
    <section aria-label={text.unused}>
      <h3 className={css.head}>{text.unused}</h3>
      <ul className={css.unused}>
        {reasons.map((reason) => (
          <li key={reason}>
            {text.reasons[reason](unused[reason] ?? 0)} (
            {examples
              .filter((example) => example.reason === reason)
              .map(({ line, found }) => text.example(line, found))
              .join("; ")}
            )
          </li>
        ))}
      </ul>
    </section>
  );
}
