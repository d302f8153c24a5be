import { useCalendar, useDocument } from "../../../hooks/useStores";
import { setMapField } from "../../../model/edits";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readRate } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.inspector;

/** How much the customer wants. */
export function DemandField() {
  const edit = useEdit();
  const demand = useDocument(({ map }) => map.demand ?? "");
  const calendar = useCalendar();
  return (
    <Field
      place="demand"
      label={text.demand}
      hint={text.demandHint}
      value={demand}
      read={(typed) => readRate(typed, calendar)}
      onChange={(value) => edit(text.demand, "demand", (map) => setMapField(map, "demand", value))}
    />
  );
}
