import { ActionIcon, Button, Checkbox, Select } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useDocument, useStores } from "../../hooks/useStores";
import { addArrival, setArrival, setMapField } from "../../model/edits";
import { sourceOf } from "../../model/drawing";
import { setEvery } from "../../model/figureSources";
import { withoutEntries } from "../../model/own";
import type { Arrival } from "../../model/StreamMap";
import { words } from "../../words/words";
import { Field } from "./Field";
import { readCount } from "./parseFields";
import { Section } from "./Section";
import { TimeField } from "./TimeField";
import { useEdit } from "./useEdit";

const text = words.inspector;
const NONE = "none";

/** The work that comes into the stream at this step. */
export function ArrivalFields({ id }: { readonly id: string }) {
  const stores = useStores();
  const edit = useEdit();
  const arrivals = useDocument((state) => state.map.arrivals);
  const here = Object.entries(arrivals ?? {}).filter(([, arrival]) => arrival.to === id);
  const add = (): void => {
    edit(text.arrivals, `arrivals/new/${id}`, (map) => addArrival(map, { to: id }));
    stores.document.getState().seal();
    stores.view.getState().focusField("arrivalEvery");
  };
  return (
    <Section
      title={text.arrivals}
      action={
        <Button variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
          {text.addArrival}
        </Button>
      }
    >
      {here.map(([key, arrival]) => (
        <OneArrival key={key} id={key} arrival={arrival} />
      ))}
    </Section>
  );
}

function OneArrival({ id, arrival }: { readonly id: string; readonly arrival: Arrival }) {
  const edit = useEdit();
  const types = useDocument((state) => state.map.types);
  const place = `arrivals/${id}`;
  const set = (label: string, at: string, fields: Partial<Arrival>): void =>
    edit(label, `${place}/${at}`, (map) => setArrival(map, id, fields));
  return (
    <div className="arrival-fields">
      {!arrival.always && (
        <TimeField
          place={`${place}/every`}
          field="arrivalEvery"
          label={text.arrivalEvery}
          spec={arrival.every}
          bare="constant"
          first={(typed) => ({ distribution: "exponential", mean: typed })}
          confidence={sourceOf(arrival, "every").confidence ?? null}
          set={(map, every, said) =>
            said === undefined ? setArrival(map, id, { every }) : setEvery(map, id, every, said)
          }
        />
      )}
      <div className="field-row">
        {!arrival.always && (
          <Field
            place={`${place}/size`}
            label={text.arrivalSize}
            placeholder="1"
            value={arrival.size === undefined ? "" : String(arrival.size)}
            read={(typed) => readCount(typed, 1, 1_000_000)}
            onChange={(size) => set(text.arrivalSize, "size", { size })}
          />
        )}
        {Object.keys(types ?? {}).length > 0 && (
          <Select
            className="field"
            label={text.arrivalType}
            data={[
              { value: NONE, label: text.noType },
              ...Object.entries(types ?? {}).map(([key, { name }]) => ({
                value: `type:${key}`,
                label: name || key,
              })),
            ]}
            value={arrival.type === undefined ? NONE : `type:${arrival.type}`}
            allowDeselect={false}
            onChange={(next) =>
              set(text.arrivalType, `type/${next}`, {
                type: next === null || next === NONE ? undefined : next.slice(5),
              })
            }
          />
        )}
      </div>
      <div className="arrival-foot">
        <Checkbox
          size="xs"
          label={text.arrivalAlways}
          checked={arrival.always === true}
          onChange={(event) =>
            set(
              text.arrivalAlways,
              `always/${event.currentTarget.checked}`,
              event.currentTarget.checked
                ? { always: true, every: undefined, size: undefined }
                : { always: undefined },
            )
          }
        />
        <ActionIcon
          variant="subtle"
          color="red"
          size="sm"
          aria-label={`${text.removeArrival}: ${text.arrivals}`}
          title={text.removeArrival}
          onClick={() =>
            edit(text.arrivals, `${place}/gone`, (map) =>
              setMapField(map, "arrivals", withoutEntries(map.arrivals ?? {}, new Set([id]))),
            )
          }
        >
          <Trash2 size={14} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
