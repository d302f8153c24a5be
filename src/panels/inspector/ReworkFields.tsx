import { Select } from "@mantine/core";
import { memo } from "react";
import { useMapLater } from "../../hooks/useStores";
import { setRework } from "../../model/edits";
import { labelOf } from "../../model/names";
import { customer, drawingOrder } from "../../model/structure";
import type { Step, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { Field } from "./Field";
import { readPercent } from "./parseFields";
import { Section } from "./Section";
import { useEdit } from "./useEdit";

const text = words.inspector;
const DEFAULT = "default";
const CUSTOMER = "customer";

/** What becomes of work that this step did wrong. */
export function ReworkFields({ id, step }: { readonly id: string; readonly step: Step }) {
  return <ReworkIn id={id} step={step} map={useMapLater()} />;
}

interface ReworkInProps {
  readonly id: string;
  readonly step: Step;
  /** Whose steps one may choose from. */
  readonly map: StreamMap;
}

const ReworkIn = memo(function ReworkIn({ id, step, map }: ReworkInProps) {
  const edit = useEdit();
  const rework = step.rework ?? {};
  const others = drawingOrder(map).flatMap((other) =>
    other === id ? [] : [{ value: `step:${other}`, label: labelOf(map, other) }],
  );
  const change = (
    label: string,
    field: "to" | "foundBy" | "effort",
    value: string | number | undefined,
  ): void =>
    edit(label, `steps/${id}/rework/${field}${field === "effort" ? "" : `/${String(value)}`}`, (now) =>
      changeRework(now, id, field, value),
    );
  const finder = rework.foundBy;
  return (
    <Section title={text.rework}>
      <div className="field-row">
        <Select
          className="field"
          label={text.reworkFoundBy}
          data={[
            { value: DEFAULT, label: text.reworkFoundByDefault },
            { value: `step:${id}`, label: text.foundAtOnce },
            ...others,
            { value: CUSTOMER, label: text.foundByCustomer },
          ]}
          value={
            finder === undefined
              ? DEFAULT
              : finder === customer && !Object.hasOwn(map.steps, customer)
                ? CUSTOMER
                : `step:${finder}`
          }
          allowDeselect={false}
          onChange={(next) => change(text.reworkFoundBy, "foundBy", fromOption(next))}
        />
        <Select
          className="field"
          label={text.reworkTo}
          data={[{ value: DEFAULT, label: text.reworkToDefault }, ...others]}
          value={rework.to === undefined || rework.to === id ? DEFAULT : `step:${rework.to}`}
          allowDeselect={false}
          onChange={(next) => change(text.reworkTo, "to", fromOption(next))}
        />
      </div>
      <div className="field-row">
        <Field
          place={`steps/${id}/rework/effort`}
          label={text.reworkEffort}
          hint={text.reworkEffortHint}
          placeholder="100%"
          value={rework.effort === undefined ? "" : `${rework.effort}%`}
          read={readPercent}
          onChange={(value) => change(text.reworkEffort, "effort", value)}
        />
      </div>
    </Section>
  );
});

function fromOption(value: string | null): string | undefined {
  if (value === null || value === DEFAULT) return undefined;
  return value === CUSTOMER ? customer : value.slice(5);
}

/** A rework that says nothing any more is taken away whole. */
function changeRework(
  map: StreamMap,
  id: string,
  field: string,
  value: string | number | undefined,
): StreamMap {
  const changed = setRework(map, id, { [field]: value });
  const left = changed.steps[id]?.rework;
  return left && Object.keys(left).length === 0 ? setRework(changed, id, undefined) : changed;
}
