import { Select } from "@mantine/core";
import { useCalendar } from "../../../hooks/useStores";
import { setBatch } from "../../../model/rules";
import type { Batch, Step } from "../../../model/StreamMap";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readCount, readDuration } from "../parseFields";
import { TimeField } from "../TimeField";
import { useEdit } from "../useEdit";

const text = words.symbols;
const NONE = "none";

/** Whether work is done or moved on in batches, and how large they are. */
export function BatchFields({ id, step: { batch } }: { readonly id: string; readonly step: Step }) {
  const edit = useEdit();
  const calendar = useCalendar();
  const place = `steps/${id}/batch`;
  const set = (label: string, at: string, fields: Partial<Batch> | null): void =>
    edit(label, `${place}/${at}`, (map) => setBatch(map, id, fields));
  return (
    <>
      <div className="field-row">
        <Select
          className="field"
          label={text.batch}
          data={[
            { value: NONE, label: text.noBatch },
            { value: "transfer", label: text.batchTransfer },
            { value: "process", label: text.batchProcess },
          ]}
          value={batch?.mode ?? NONE}
          allowDeselect={false}
          onChange={(mode) =>
            set(
              text.batch,
              `mode/${mode}`,
              mode === null || mode === NONE ? null : { mode: mode as Batch["mode"] },
            )
          }
        />
        {batch && (
          <Field
            place={`${place}/size`}
            field="batchSize"
            label={text.batchSize}
            value={String(batch.size)}
            read={(typed) => {
              const read = readCount(typed, 1);
              return "value" in read && read.value === undefined
                ? { fault: words.inspector.notCount("", 1) }
                : read;
            }}
            onChange={(size) => set(text.batchSize, "size", { size })}
          />
        )}
      </div>
      {batch && (
        <Field
          place={`${place}/atMost`}
          label={text.batchAtMost}
          hint={text.batchAtMostHint}
          value={batch.atMost ?? ""}
          read={(typed) => readDuration(typed, calendar)}
          onChange={(atMost) => set(text.batchAtMost, "atMost", { atMost })}
        />
      )}
      {batch?.mode === "process" && (
        <TimeField
          place={`${place}/setup`}
          field="setup"
          label={text.setup}
          hint={text.setupHint}
          spec={batch.setup}
          bare="constant"
          set={(map, setup) => setBatch(map, id, { setup })}
        />
      )}
    </>
  );
}
