import { useState } from "react";
import { useStores } from "../../hooks/useStores";
import { sourceOf } from "../../model/drawing";
import { confidences, type SourcedField } from "../../model/figureSources";
import type { Step } from "../../model/StreamMap";
import { ConfidenceMark } from "../../ui/ConfidenceMark";
import { words } from "../../words/words";
import { AskPane } from "./AskPane";
import { useWish } from "./useWish";
import "./sources.css";

const text = words.sources;

/** The figures that people are asked for in a workshop; the others say where they come from by what is typed. */
const asked = [
  "leadTime",
  "processTime",
  "percentCompleteAccurate",
  "workers",
] as const satisfies readonly SourcedField[];

/** People of a pool are counted there. */
const ofTheWork = asked.filter((field) => field !== "workers");

/** Where the figures of a step come from: a mark and a name for each, and a pane that asks several people for one. */
export function FigureSources({ id, step }: { readonly id: string; readonly step: Step }) {
  const [open, setOpen] = useState<SourcedField | null>(null);
  return (
    <div className="sources">
      <div className="source-chips">
        {(step.pool === undefined ? asked : ofTheWork).map((field) => (
          <SourceChip
            key={field}
            step={step}
            field={field}
            open={open === field}
            onToggle={(next) => setOpen(next ? field : null)}
          />
        ))}
      </div>
      {open !== null && (
        <AskPane
          key={open}
          id={id}
          step={step}
          field={open}
          onClose={() => {
            setOpen(null);
            document.querySelector<HTMLElement>(`[data-source="${open}"]`)?.focus();
          }}
        />
      )}
      <ul className="source-legend" aria-label={text.legend}>
        {confidences.map((one) => (
          <li key={one}>
            <ConfidenceMark confidence={one} />
            {text.legendOf[one]}
          </li>
        ))}
        <li>{text.legendName}</li>
        <li>{text.roomKeys}</li>
      </ul>
    </div>
  );
}

interface SourceChipProps {
  readonly step: Step;
  readonly field: SourcedField;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

function SourceChip({ step, field, open, onToggle }: SourceChipProps) {
  const stores = useStores();
  const ask = (): void => {
    onToggle(true);
    stores.view.getState().focusField("voice");
  };
  useWish(`ask.${field}`, ask);
  const { confidence, by, estimates } = sourceOf(step, field);
  const who = by ?? (estimates ? text.voices(estimates.length) : null);
  const how = confidence ? text.said[confidence] : text.unmarked;
  const state = who === null ? how : text.saidBy(how, who);
  return (
    <button
      type="button"
      className="source-chip"
      data-source={field}
      data-known={confidence !== undefined || undefined}
      aria-expanded={open}
      title={text.open(text.fields[field], state)}
      onClick={() => (open ? onToggle(false) : ask())}
    >
      {confidence && <ConfidenceMark confidence={confidence} />}
      <span className="source-figure">{text.short[field]}</span>
      <span className="visually-hidden">{text.open(text.fields[field], state)}</span>
      {who !== null && (
        <span className="source-who" aria-hidden>
          {who}
        </span>
      )}
    </button>
  );
}
