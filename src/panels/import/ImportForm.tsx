import { Button, FileInput, Group, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { openImported } from "../../commands/importActions";
import { useStores } from "../../hooks/useStores";
import { askImport } from "../../imports/askImport";
import type { ImportedLog } from "../../imports/importLog";
import { logFaultSentence } from "../../words/logFault";
import { words } from "../../words/words";
import css from "./import.module.css";
import { ImportReport } from "./ImportReport";
import { SheetChoice, tableFiles } from "./SheetChoice";

const text = words.importing;
const LARGEST = 256 * 1024 * 1024;

interface ImportFormProps {
  /** A file that is read at once. */
  readonly file: File | null;
  readonly close: () => void;
}

/** Reads an event log, shows what it says and what could not be used, and opens it as a map. */
export function ImportForm({ file: dropped, close }: ImportFormProps) {
  const stores = useStores();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [imported, setImported] = useState<ImportedLog | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [file, setFile] = useState(dropped);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [sheet, setSheet] = useState(0);
  useEffect(() => {
    setImported(null);
    setWrong(file !== null && file.size > LARGEST ? text.faults.tooLarge : null);
    if (file === null || file.size > LARGEST) return undefined;
    let isOld = false;
    setProgress({ done: 0, total: 0 });
    const handle = askImport(
      file,
      sheet,
      file.name.replace(/\.[^.]*$/, ""),
      (done, total) => isOld || setProgress({ done, total }),
    );
    handle.found
      .then(
        (found) => {
          if (isOld) return;
          if ("fault" in found) {
            setWrong(words.workbook.faults[found.fault]);
            return;
          }
          setSheets(found.sheets);
          if ("fault" in found.imported) setWrong(logFaultSentence(found.imported));
          else setImported(found.imported);
        },
        (failure: unknown) =>
          isOld || setWrong(text.failed(failure instanceof Error ? failure.message : String(failure))),
      )
      .finally(() => isOld || setProgress(null));
    return () => {
      isOld = true;
      handle.cancel();
    };
  }, [file, sheet]);
  const open = async (): Promise<void> => {
    if (imported === null) return;
    // The question about unsaved work comes in the place of this dialog.
    close();
    await openImported(stores, imported);
  };
  return (
    <div className={css.form}>
      <p className={css.quiet}>{text.hint}</p>
      <FileInput
        label={text.file}
        placeholder={text.choose}
        accept={tableFiles}
        data-autofocus
        value={file}
        error={wrong}
        onChange={(chosen) => {
          setSheets([]);
          setSheet(0);
          setFile(chosen);
        }}
      />
      <SheetChoice sheets={sheets} chosen={sheet} onChoose={setSheet} />
      {progress !== null && (
        <div role="status">
          <Progress
            value={progress.total > 0 ? (progress.done / progress.total) * 100 : 5}
            aria-label={text.reading(0, 0)}
          />
          <span className={css.quiet}>{text.reading(progress.done, progress.total)}</span>
        </div>
      )}
      {imported !== null && <ImportReport imported={imported} />}
      <Group justify="flex-end" gap="sm">
        <Button size="sm" variant="default" onClick={close}>
          {text.cancel}
        </Button>
        <Button size="sm" disabled={imported === null} onClick={() => void open()}>
          {text.open}
        </Button>
      </Group>
    </div>
  );
}
