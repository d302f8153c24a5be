import { Select } from "@mantine/core";
import { informationEndsOf } from "../../../commands/insertThings";
import { nameOfThing } from "../../../commands/thingNames";
import { useDocument } from "../../../hooks/useStores";
import { drawn } from "../../../model/drawing";
import { setImprovement } from "../../../model/improvements";
import { own } from "../../../model/own";
import type { Improvement } from "../../../model/StreamMap";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readText } from "../parseFields";
import { useEdit } from "../useEdit";
import { readDay } from "./readDay";

const text = words.symbols;
const WHOLE = "/";

/** An improvement: what, on what, by whom until when, and what is expected of it. */
export function ImprovementFields({ id }: { readonly id: string }) {
  const edit = useEdit();
  const map = useDocument((state) => state.map);
  const improvement = own(drawn(map, "improvements"), id);
  if (improvement === undefined) return null;
  const place = `improvements/${id}`;
  const set = (label: string, field: keyof Improvement & string, value: unknown): void =>
    edit(label, `${place}/${field}`, (now) => setImprovement(now, id, { [field]: value }));
  const things = informationEndsOf(map);
  const on = improvement.on;
  const choices = on === undefined || things.includes(on) ? things : [...things, on];
  return (
    <>
      <Field
        place={`${place}/name`}
        field="first"
        label={text.improvementName}
        placeholder={text.burstPlaceholder}
        value={improvement.name ?? ""}
        read={readText}
        onChange={(name) => set(text.improvementName, "name", name)}
      />
      <Select
        className="field"
        label={text.about}
        searchable
        data={[
          { value: WHOLE, label: text.aboutMap },
          ...choices.map((path) => ({ value: path, label: nameOfThing(map, path) })),
        ]}
        value={on ?? WHOLE}
        allowDeselect={false}
        onChange={(next) =>
          edit(text.about, `${place}/on/${next}`, (now) =>
            // Where it stood is over: it goes to its thing.
            setImprovement(now, id, {
              on: next === null || next === WHOLE ? undefined : next,
              at: undefined,
            }),
          )
        }
      />
      <div className="field-row">
        <Field
          place={`${place}/owner`}
          label={text.owner}
          value={improvement.owner ?? ""}
          read={readText}
          onChange={(owner) => set(text.owner, "owner", owner)}
        />
        <Field
          place={`${place}/due`}
          label={text.due}
          placeholder={text.duePlaceholder}
          value={improvement.due ?? ""}
          read={readDay}
          onChange={(due) => set(text.due, "due", due)}
        />
      </div>
      <Field
        place={`${place}/effect`}
        label={text.effect}
        value={improvement.effect ?? ""}
        read={readText}
        onChange={(effect) => set(text.effect, "effect", effect)}
      />
      <Select
        className="field"
        label={text.status}
        data={Object.entries(text.statuses).map(([value, label]) => ({ value, label }))}
        value={improvement.status ?? "idea"}
        allowDeselect={false}
        onChange={(status) =>
          edit(text.status, `${place}/status/${status}`, (now) =>
            setImprovement(now, id, { status: (status ?? "idea") as NonNullable<Improvement["status"]> }),
          )
        }
      />
    </>
  );
}
