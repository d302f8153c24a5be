import { NativeSelect } from "@mantine/core";
import { words } from "../../words/words";

/** The files that people keep tables in, for a file dialog. */
export const tableFiles =
  ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface SheetChoiceProps {
  readonly sheets: readonly string[];
  readonly chosen: number;
  readonly onChoose: (sheet: number) => void;
}

/** Which sheet of a workbook is read, where it has several. */
export function SheetChoice({ sheets, chosen, onChoose }: SheetChoiceProps) {
  if (sheets.length < 2) return null;
  return (
    <NativeSelect
      label={words.workbook.sheet}
      value={String(chosen)}
      // No two sheets share a name, but what stands in a file may say anything: they go by their place.
      data={sheets.map((name, index) => ({ value: String(index), label: name || String(index + 1) }))}
      onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
    />
  );
}
