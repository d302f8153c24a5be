import { useDocument, useStores, useView } from "../../hooks/useStores";
import { turnStepDial } from "../../commands/scenarioActions";
import { labelOf, placeName } from "../../model/names";
import { own } from "../../model/own";
import { dialsOf, dialText, type Dial } from "../../model/stepSettings";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { DialCurve } from "./DialCurve";

const text = words.whatIf;

/** The dials of the selected step: turning one changes the shown scenario, or starts one. */
export function StepDials() {
  const step = useView(({ selection }) => (selection.steps.length === 1 ? selection.steps[0] : undefined));
  const map = useDocument((state) => state.map);
  const base = useDocument((state) => state.base);
  if (step === undefined || own(map.steps, step) === undefined)
    return <p className="what-if-quiet dials-choose">{text.dialsChoose}</p>;
  const before = dialsOf(base, step);
  return (
    <section className="dials" aria-label={text.dialsOf(labelOf(map, step))}>
      <h3>{text.dialsOf(labelOf(map, step))}</h3>
      <p className="what-if-quiet">{text.dialsHint}</p>
      {dialsOf(map, step, base).map((dial) => (
        <DialRow
          key={dial.setting}
          step={step}
          dial={dial}
          before={before.find(({ setting }) => setting === dial.setting)}
        />
      ))}
    </section>
  );
}

interface DialRowProps {
  readonly step: string;
  readonly dial: Dial;
  /** The same dial in the current state. */
  readonly before: Dial | undefined;
}

function DialRow({ step, dial, before }: DialRowProps) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const base = useDocument((state) => state.base);
  const pool = own(map.steps, step)?.pool;
  const none = dial.setting === "cadence" ? text.noCadence : text.noLimit;
  const percent = dial.setting === "percentCompleteAccurate" ? " %" : "";
  const say = (value: number | string | null | undefined): string => {
    const said = dialText(map, value ?? null);
    return said === null ? none : `${said}${percent}`;
  };
  // A figure that nobody has said is not a hundred, it only counts as that.
  const isMissing = (of: StreamMap): boolean =>
    dial.setting === "percentCompleteAccurate" && own(of.steps, step)?.percentCompleteAccurate === undefined;
  const now = isMissing(map) ? text.accurateMissing : say(dial.values[dial.at]);
  const was =
    before === undefined ? null : isMissing(base) ? text.accurateMissing : say(before.values[before.at]);
  const label =
    dial.setting === "workers" && pool !== undefined
      ? text.sharedBy(placeName(map, "pool", pool))
      : text.dialLabels[dial.setting];
  const rest = (): void => stores.document.getState().seal();
  return (
    <div className="dial" data-changed={(was !== null && was !== now) || undefined}>
      <span className="dial-label">{label}</span>
      <span className="dial-value figure">
        {now}
        {was !== null && was !== now && <small> {text.wasAt(was)}</small>}
      </span>
      <input
        type="range"
        min={0}
        max={dial.values.length - 1}
        step={1}
        value={dial.at}
        aria-label={label}
        aria-valuetext={now}
        onChange={(event) =>
          turnStepDial(stores, step, dial.setting, dial.values[Number(event.currentTarget.value)] ?? null)
        }
        onPointerDown={rest}
        onPointerUp={rest}
        onBlur={rest}
      />
      <DialCurve step={step} setting={dial.setting} />
    </div>
  );
}
