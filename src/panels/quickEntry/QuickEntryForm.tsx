import { Button, Group, Textarea } from "@mantine/core";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { addQuickSteps, stepToFollow } from "../../commands/quickEntryActions";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import { mostQuickSteps, readQuickEntry } from "../../model/quickEntry";
import type { NotUnderstood, QuickField } from "../../model/quickFields";
import type { TimeUnit } from "../../model/quickFigures";
import { localMarks } from "../../words/localDecimals";
import { stepCalled } from "../../words/stepCalled";
import { words } from "../../words/words";
import { TableFileField } from "../import/TableFileField";
import { ColumnChoices } from "./ColumnChoices";
import { NotUnderstoodList, PieceList } from "./NotUnderstoodList";
import { PreviewTable } from "./PreviewTable";
import styles from "./quickEntry.module.css";
import { isComposing } from "../../ui/composing";

const text = words.quickEntry;
/** What the field takes: far more than the steps that one map has. */
const LONGEST = 5_000_000;
const marks = localMarks();
const timeUnits: readonly TimeUnit[] = ["m", "h", "d", "w"];
const noChoice: Readonly<Record<number, QuickField | "none">> = {};

interface QuickEntryFormProps {
  /** A file whose table is taken; `ask`: the person means to choose one. */
  readonly file: File | "ask" | null;
  readonly close: () => void;
}

/** Where steps are typed, pasted as text or taken out of a file: what will be made of it is shown while one types. */
export function QuickEntryForm({ file, close }: QuickEntryFormProps) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const typed = useView((state) => state.quickEntry);
  const [unit, setUnit] = useState<TimeUnit>("h");
  const [columns, setColumns] = useState(noChoice);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = useDeferredValue(typed);
  const reading = useMemo(() => readQuickEntry(shown, { unit, columns, marks }), [shown, unit, columns]);
  const { rows } = reading;
  const after = stepToFollow(stores);
  const hasBare = rows.some(({ bare }) => bare.length > 0);

  const ranges = rows.reduce((sum, row) => sum + (row.ranges?.length ?? 0), 0);

  const add = (): void => {
    // What is in the field now, also when the preview is a moment behind.
    const steps = readQuickEntry(typed, { unit, columns, marks }).rows.map(({ step }) => step);
    if (steps.length === 0) return;
    close();
    addQuickSteps(stores, steps);
  };
  const latestAdd = useRef(add);
  useEffect(() => {
    latestAdd.current = add;
  });
  useEffect(() => {
    // Wherever in the dialog the focus is.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || isComposing(event) || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latestAdd.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  const show = ({ from, to }: NotUnderstood): void => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };

  return (
    <div className={styles.form}>
      <Textarea
        ref={area}
        data-autofocus={file === null || undefined}
        label={text.label}
        description={text.hint}
        placeholder={text.placeholder}
        value={typed}
        onChange={(event) => {
          if (columns !== noChoice) setColumns(noChoice);
          stores.view.getState().keepQuickEntry(event.currentTarget.value);
        }}
        rows={7}
        maxLength={LONGEST}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: styles.area ?? "" }}
      />
      <TableFileField
        given={file === "ask" ? null : file}
        focused={file !== null}
        onText={(found) => {
          setColumns(noChoice);
          stores.view.getState().keepQuickEntry(found.slice(0, LONGEST));
        }}
      />
      {reading.columns !== null && (
        <ColumnChoices
          columns={reading.columns}
          onChoose={(index, field) => setColumns({ ...columns, [index]: field })}
        />
      )}
      {(hasBare || unit !== "h") && (
        <fieldset className={styles.units}>
          <legend>{text.unit}</legend>
          {timeUnits.map((one) => (
            <label key={one}>
              <input type="radio" name="unit" checked={unit === one} onChange={() => setUnit(one)} />
              {text.units[one]}
            </label>
          ))}
        </fieldset>
      )}
      <section aria-label={text.preview} className={styles.preview}>
        <h3>{text.preview}</h3>
        {rows.length === 0 ? (
          <p className={styles.quiet}>{text.nothingYet}</p>
        ) : (
          <>
            <PreviewTable rows={rows} />
            {reading.isLog && (
              <p className={styles.warning}>
                {text.isLog}{" "}
                <Button
                  size="compact-xs"
                  variant="light"
                  onClick={() => stores.view.getState().showDialog({ kind: "importLog" })}
                >
                  {words.importing.command}
                </Button>
              </p>
            )}
            {reading.unusedFigures > 0 && (
              <p className={styles.warning}>{text.unusedFigures(reading.unusedFigures)}</p>
            )}
            {ranges > 0 && <p className={styles.warning}>{text.ranges(ranges)}</p>}
            {reading.leftOut > 0 && (
              <p className={styles.warning}>{text.leftOut(mostQuickSteps, reading.leftOut)}</p>
            )}
            <PieceList pieces={reading.noSteps} title={text.noSteps(reading.noSteps.length)} onShow={show} />
            <NotUnderstoodList rows={rows} onShow={show} />
          </>
        )}
      </section>
      <Group justify="space-between" className={styles.foot ?? ""}>
        <span className={styles.quiet}>
          {after === null ? text.where.start : text.where.after(stepCalled(map, after))}
        </span>
        <Group gap="sm">
          <Button size="sm" variant="default" onClick={close}>
            {text.cancel}
          </Button>
          <Button size="sm" disabled={rows.length === 0} onClick={add}>
            {text.add(rows.length)}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
