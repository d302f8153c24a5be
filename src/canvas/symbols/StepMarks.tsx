import { useDocument } from "../../hooks/useStores";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { Step, StreamMap, TimeSpec } from "../../model/StreamMap";
import { timeText } from "../../report/map/figures";
import type { DrawnSymbol } from "../../report/symbols/DrawnSymbol";
import {
  cadence,
  outage,
  processBatch,
  spawning,
  switching,
  transferBatch,
  waiting,
} from "../../report/symbols/stepMarks";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import { SymbolSvg } from "./SymbolSvg";

const text = words.symbols;

/** A rule of a step that is drawn as a small mark: what it looks like, says beside it, and means. */
interface StepMarkText {
  readonly id: string;
  readonly symbol: keyof typeof symbols;
  readonly short: string;
  readonly said: string;
}

const symbols = {
  processBatch,
  transferBatch,
  cadence,
  waiting,
  outage,
  switching,
  spawning,
} as const satisfies Readonly<Record<string, DrawnSymbol>>;

/** Whether a step has rules that need a row of marks. */
export function hasMarks(step: Step): boolean {
  return (
    step.batch !== undefined ||
    step.cadence !== undefined ||
    step.wait !== undefined ||
    step.outages !== undefined ||
    (step.switchCost ?? 0) > 0 ||
    Object.keys(step.spawns ?? {}).length > 0
  );
}

function marksOfStep(map: StreamMap, step: Step): readonly StepMarkText[] {
  const shown = (spec: TimeSpec | undefined): string =>
    localDecimals(timeText(map, spec) ?? words.canvas.missing);
  const { batch, outages, switchCost, wait } = step;
  const marks: StepMarkText[] = [];
  if (batch !== undefined) {
    const isProcess = batch.mode === "process";
    const said = isProcess ? text.processBatch(batch.size) : text.transferBatch(batch.size);
    marks.push({
      id: "batch",
      symbol: isProcess ? "processBatch" : "transferBatch",
      short: String(batch.size),
      said,
    });
  }
  if (step.cadence !== undefined)
    marks.push({
      id: "cadence",
      symbol: "cadence",
      short: localDecimals(step.cadence),
      said: words.canvas.cadence(localDecimals(step.cadence)),
    });
  if (wait !== undefined)
    marks.push({ id: "wait", symbol: "waiting", short: shown(wait), said: words.canvas.wait(shown(wait)) });
  if (outages !== undefined)
    marks.push({
      id: "outages",
      symbol: "outage",
      short: shown(outages.lasts),
      said: text.outages(shown(outages.every), shown(outages.lasts)),
    });
  if (switchCost !== undefined && switchCost > 0)
    marks.push({
      id: "switch",
      symbol: "switching",
      short: localDecimals(`${switchCost}%`),
      said: text.switchCost(switchCost),
    });
  for (const [id, { chance, type, to }] of Object.entries(step.spawns ?? {})) {
    const name = own(map.types, type ?? "")?.name ?? type ?? words.inspector.noType;
    marks.push({
      id: `spawn ${id}`,
      symbol: "spawning",
      short: localDecimals(`${chance}%`),
      said: text.spawns(chance, name, labelOf(map, to)),
    });
  }
  return marks;
}

/** The rules of a step, as a row of marks under its figures. */
export function StepMarks({ step }: { readonly step: Step }) {
  // As text, so that an edit elsewhere draws nothing anew here.
  const told = useDocument(({ map }) => JSON.stringify(marksOfStep(map, step)));
  const marks = JSON.parse(told) as readonly StepMarkText[];
  return (
    <div className="step-marks" data-many={marks.length > 4 || undefined}>
      {marks.map(({ id, symbol, short, said }) => (
        <span key={id} className="step-mark" title={said}>
          <SymbolSvg of={symbols[symbol]} />
          <span className="figure step-mark-text" aria-hidden>
            {short}
          </span>
          <span className="visually-hidden">{said}</span>
        </span>
      ))}
    </div>
  );
}
