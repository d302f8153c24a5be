import { useCalendar, useDocument } from "../../../hooks/useStores";
import { inventoryOf } from "../../../model/drawing";
import { setInventory } from "../../../model/drawnEdits";
import { labelOf } from "../../../model/names";
import { own } from "../../../model/own";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readCount, readDuration } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.symbols;

/** What was counted waiting before a step, and how long it waits. */
export function InventoryFields({ id }: { readonly id: string }) {
  const edit = useEdit();
  const step = useDocument(({ map }) => own(map.steps, id));
  const name = useDocument(({ map }) => labelOf(map, id));
  const calendar = useCalendar();
  if (step === undefined) return null;
  const { count, time } = inventoryOf(step);
  const place = `steps/${id}/inventory`;
  return (
    <>
      <p className="inspector-hint">{text.inventoryBefore(name)}</p>
      <div className="field-row">
        <Field
          place={`${place}/count`}
          field="first"
          label={text.inventoryCount}
          hint={text.inventoryHint}
          value={count === undefined ? "" : String(count)}
          read={(typed) => readCount(typed, 0)}
          onChange={(value) =>
            edit(text.inventoryCount, `${place}/count`, (map) => setInventory(map, id, { count: value }))
          }
        />
        <Field
          place={`${place}/time`}
          label={text.inventoryTime}
          value={time ?? ""}
          read={(typed) => readDuration(typed, calendar)}
          onChange={(value) =>
            edit(text.inventoryTime, `${place}/time`, (map) => setInventory(map, id, { time: value }))
          }
        />
      </div>
    </>
  );
}
