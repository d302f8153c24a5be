import { NativeSelect } from "@mantine/core";
import type { QuickField } from "../../model/quickFields";
import type { QuickColumn } from "../../model/quickTable";
import { words } from "../../words/words";
import styles from "./quickEntry.module.css";

const text = words.quickEntry;
const choices = [
  ...Object.entries(text.fields).map(([value, label]) => ({ value, label })),
  { value: "none", label: text.notUsed },
];

interface ColumnChoicesProps {
  readonly columns: readonly QuickColumn[];
  readonly onChoose: (column: number, field: QuickField | "none") => void;
}

/** How each column of a pasted table was understood, for the person to correct. */
export function ColumnChoices({ columns, onChoose }: ColumnChoicesProps) {
  return (
    <fieldset className={styles.columns}>
      <legend>{text.columns}</legend>
      {columns.map((column, index) => (
        <NativeSelect
          // A column is its place in the table.
          key={index}
          size="xs"
          label={text.column(index + 1, column.head.slice(0, 40))}
          description={noteOf(column)}
          inputWrapperOrder={["label", "input", "description"]}
          data={choices}
          value={column.field ?? "none"}
          onChange={(event) => onChoose(index, event.currentTarget.value as QuickField | "none")}
        />
      ))}
    </fieldset>
  );
}

function noteOf({ field, unit, strangeUnit, fractions }: QuickColumn): string | undefined {
  if (strangeUnit !== null) return text.strangeUnit(strangeUnit.slice(0, 20));
  if (fractions !== false) return fractions === "mixed" ? text.mixedShares : text.fractions;
  const isTime = field === "leadTime" || field === "processTime";
  return isTime && unit !== null ? text.columnUnits[unit] : undefined;
}
