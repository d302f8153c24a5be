import { FileInput, Group } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { askTable } from "../../imports/askImport";
import { words } from "../../words/words";
import { SheetChoice, tableFiles } from "./SheetChoice";

const text = words.workbook;

interface TableFileFieldProps {
  /** A file that is read at once. */
  readonly given: File | null;
  readonly focused: boolean;
  readonly onText: (text: string) => void;
}

/** Takes a table out of a file that is chosen: of a workbook the sheet that is wanted. */
export function TableFileField({ given, focused, onText }: TableFileFieldProps) {
  const [file, setFile] = useState(given);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [sheet, setSheet] = useState(0);
  const [wrong, setWrong] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => {
    if (file === null) return undefined;
    setReading(true);
    setWrong(null);
    let isOld = false;
    const handle = askTable(file, sheet, words.language.decimalMark);
    handle.found
      .then(
        (found) => {
          if (isOld) return;
          if ("fault" in found) setWrong(text.faults[found.fault]);
          else {
            setSheets(found.sheets);
            tell.current(found.text);
          }
        },
        (failure: unknown) =>
          isOld ||
          setWrong(words.importing.failed(failure instanceof Error ? failure.message : String(failure))),
      )
      .finally(() => isOld || setReading(false));
    return () => {
      isOld = true;
      handle.cancel();
    };
  }, [file, sheet]);
  return (
    <Group grow align="flex-start" gap="md">
      <FileInput
        label={text.fromFile}
        placeholder={text.chooseFile}
        accept={tableFiles}
        value={file}
        error={wrong}
        description={reading ? text.reading : undefined}
        {...(focused ? { "data-autofocus": true } : {})}
        onChange={(chosen) => {
          setSheets([]);
          setSheet(0);
          setFile(chosen);
        }}
      />
      <SheetChoice sheets={sheets} chosen={sheet} onChoose={setSheet} />
    </Group>
  );
}
