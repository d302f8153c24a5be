import { Select } from "@mantine/core";
import { useDocument } from "../../../hooks/useStores";
import { setEntry, setPool } from "../../../model/edits";
import { own } from "../../../model/own";
import { mostPeople } from "../../../model/quickFigures";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readCount, readText } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.inspector;
const OWN = "own";

/** Whether a step's people are its own or shared, and who they are when shared. */
export function PoolFields({ id, pool }: { readonly id: string; readonly pool: string | undefined }) {
  const pools = useDocument((state) => state.map.pools);
  const edit = useEdit();
  if (Object.keys(pools ?? {}).length === 0 && pool === undefined) return null;
  const shared = pool === undefined ? undefined : own(pools, pool);
  return (
    <>
      <Select
        className="field"
        label={text.pool}
        data={[
          { value: OWN, label: text.ownPeople },
          ...Object.entries(pools ?? {}).map(([key, { name }]) => ({
            value: `pool:${key}`,
            label: name || key,
          })),
        ]}
        value={pool === undefined ? OWN : `pool:${pool}`}
        allowDeselect={false}
        onChange={(next) =>
          edit(text.pool, `steps/${id}/pool/${next}`, (map) =>
            setPool(map, id, next === null || next === OWN ? undefined : next.slice(5)),
          )
        }
      />
      {pool !== undefined && shared && (
        <div className="field-row">
          <Field
            place={`pools/${pool}/name`}
            field="poolName"
            label={words.symbols.poolName}
            placeholder={pool}
            value={shared.name ?? ""}
            read={readText}
            onChange={(name) =>
              edit(words.symbols.poolName, `pools/${pool}/name`, (map) =>
                setEntry(map, "pools", pool, { name }),
              )
            }
          />
          <Field
            place={`pools/${pool}/size`}
            label={text.people}
            placeholder="1"
            value={shared.size === undefined ? "" : String(shared.size)}
            read={(typed) => readCount(typed, 1, mostPeople)}
            onChange={(size) =>
              edit(text.people, `pools/${pool}/size`, (map) => setEntry(map, "pools", pool, { size }))
            }
          />
        </div>
      )}
    </>
  );
}
