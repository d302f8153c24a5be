import { Button } from "@mantine/core";
import { Timer } from "lucide-react";
import type { Study } from "../../../simulations/index";
import { deployStep } from "../../model/delivery";
import { timeUnitFor } from "../../report/timeUnit";
import { doraFigures, doraName, type DoraFigure } from "../../runs/delivery/doraFigures";
import { words } from "../../words/words";
import { EstimateText } from "./EstimateText";
import { Hint } from "./Hint";
import css from "./results.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";
import tablesCss from "./tables.module.css";

const text = words.devops.dora;

interface DeliverySectionProps {
  readonly study: Study;
  readonly frame: ResultsFrame;
  /** Adds the measure from commit to production; null where nothing suggests one. */
  readonly onTimeCommit: (() => void) | null;
}

/** The four figures of delivery, each simulated or said to be missing; nothing for a map on which nothing is deployed. */
export function DeliverySection({ study, frame, onTimeCommit }: DeliverySectionProps) {
  if (deployStep(frame.map) === null) return null;
  return (
    <Section title={text.title} aside={<Hint text={text.source}>?</Hint>}>
      <table className={tablesCss.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col">{text.found}</th>
          </tr>
        </thead>
        <tbody>
          {doraFigures(frame.map, study).map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {figure.of === null ? (
                  text.figures[figure.id]
                ) : (
                  <Hint text={text.means[figure.id](doraName(frame.map, figure))}>
                    {text.figures[figure.id]}
                  </Hint>
                )}
              </th>
              <td>
                <Found figure={figure} frame={frame} />
                {figure.gap === "noMeasure" && onTimeCommit !== null && (
                  <div>
                    <Button
                      size="compact-xs"
                      variant="default"
                      leftSection={<Timer size={13} aria-hidden />}
                      onClick={onTimeCommit}
                    >
                      {words.devops.measure.command}
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Found({
  figure: { id, estimate, gap },
  frame,
}: {
  readonly figure: DoraFigure;
  readonly frame: ResultsFrame;
}) {
  if (estimate === null)
    return <span className={css.quietText}>{text.missing(text.gaps[gap ?? "notRun"])}</span>;
  const unit = timeUnitFor(estimate.mean, frame.calendar);
  const [size, symbol] =
    id === "deploymentFrequency"
      ? [1 / frame.hoursPerWeek, text.perWeek]
      : id === "changeFailureRate"
        ? [0.01, text.percent]
        : [unit.hours, words.results.units[unit.symbol]];
  return <EstimateText estimate={estimate} size={size} unit={symbol} why={frame.whyMissing} compact />;
}
