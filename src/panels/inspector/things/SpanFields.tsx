import { Select } from "@mantine/core";
import { useDocument } from "../../../hooks/useStores";
import { setEntry } from "../../../model/edits";
import { labelOf } from "../../../model/names";
import { own } from "../../../model/own";
import { flowOrder } from "../../../model/structure";
import type { Rope } from "../../../model/StreamMap";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readCount, readText } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.symbols;

interface SpanFieldsProps {
  readonly kind: "ropes" | "measures";
  readonly id: string;
}

/** A rope or a measure: what it is called, where it begins and ends, and how much a rope lets in. */
export function SpanFields({ kind, id }: SpanFieldsProps) {
  const edit = useEdit();
  const map = useDocument((state) => state.map);
  const span: Partial<Rope> | undefined = own<Partial<Rope>>(map[kind], id);
  if (span === undefined) return null;
  const isRope = kind === "ropes";
  const place = `${kind}/${id}`;
  const set = (label: string, at: string, fields: Partial<Rope>): void =>
    edit(label, `${place}/${at}`, (now) => setEntry(now, kind, id, fields));
  const steps = flowOrder(map).map((step) => ({ value: `step:${step}`, label: labelOf(map, step) }));
  const end = (field: "from" | "to", label: string) => (
    <Select
      className="field"
      label={label}
      data={steps}
      value={`step:${span[field]}`}
      allowDeselect={false}
      onChange={(next) => {
        if (next !== null) set(label, `${field}/${next}`, { [field]: next.slice(5) });
      }}
    />
  );
  const name = (
    <Field
      place={`${place}/name`}
      field={isRope ? "name" : "first"}
      label={isRope ? text.ropeName : text.measureName}
      placeholder={isRope ? text.unnamedRope : text.unnamedMeasure}
      value={span.name ?? ""}
      read={readText}
      onChange={(value) => set(isRope ? text.ropeName : text.measureName, "name", { name: value })}
    />
  );
  return (
    <>
      {isRope && (
        <Field
          place={`${place}/limit`}
          field="first"
          label={text.ropeLimit}
          hint={text.ropeLimitHint}
          value={span.limit === undefined ? "" : String(span.limit)}
          read={(typed) => needed(readCount(typed, 1))}
          onChange={(limit) => set(text.ropeLimit, "limit", { limit })}
        />
      )}
      {name}
      <div className="field-row">
        {end("from", text.from)}
        {end("to", text.to)}
      </div>
    </>
  );
}

/** A rope without a limit is none: an emptied field is not understood. */
function needed(read: ReturnType<typeof readCount>): ReturnType<typeof readCount> {
  return "value" in read && read.value === undefined ? { fault: words.inspector.notCount("", 1) } : read;
}
