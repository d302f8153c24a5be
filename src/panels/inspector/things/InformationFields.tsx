import { Select } from "@mantine/core";
import { informationEndsOf } from "../../../commands/insertThings";
import { nameOfThing } from "../../../commands/thingNames";
import { useDocument } from "../../../hooks/useStores";
import { drawn } from "../../../model/drawing";
import { changeDrawn } from "../../../model/drawnEdits";
import { own } from "../../../model/own";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readText } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.symbols;

/** What is told, by whom to whom, and how. */
export function InformationFields({ id }: { readonly id: string }) {
  const edit = useEdit();
  const map = useDocument((state) => state.map);
  const flow = own(drawn(map, "information"), id);
  if (flow === undefined) return null;
  const place = `information/${id}`;
  const things = informationEndsOf(map);
  const end = (field: "from" | "to", label: string) => (
    <Select
      className="field"
      label={label}
      searchable
      data={[...new Set([...things, flow[field]])].map((path) => ({
        value: path,
        label: nameOfThing(map, path),
      }))}
      value={flow[field]}
      allowDeselect={false}
      onChange={(next) => {
        if (next !== null)
          edit(label, `${place}/${field}/${next}`, (now) =>
            changeDrawn(now, "information", id, { [field]: next }),
          );
      }}
    />
  );
  return (
    <>
      <Field
        place={`${place}/name`}
        field="first"
        label={text.informationName}
        value={flow.name ?? ""}
        read={readText}
        onChange={(name) =>
          edit(text.informationName, `${place}/name`, (now) => changeDrawn(now, "information", id, { name }))
        }
      />
      <div className="field-row">
        {end("from", text.from)}
        {end("to", text.to)}
      </div>
      <Select
        className="field"
        label={text.medium}
        data={[
          { value: "manual", label: text.manual },
          { value: "electronic", label: text.electronic },
        ]}
        value={flow.medium ?? "manual"}
        allowDeselect={false}
        onChange={(next) =>
          edit(text.medium, `${place}/medium/${next}`, (now) =>
            changeDrawn(now, "information", id, { medium: next === "electronic" ? "electronic" : "manual" }),
          )
        }
      />
    </>
  );
}
