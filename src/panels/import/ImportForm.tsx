import { Button, FileInput, Group, Progress } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { openImported } from "../../commands/importActions";
import { useStores } from "../../hooks/useStores";
import { askImport } from "../../imports/askImport";
import type { ImportedLog } from "../../imports/importLog";
import { logFaultSentence } from "../../words/logFault";
import { words } from "../../words/words";
import css from "./import.module.css";
import { ImportReport } from "./ImportReport";

const text = words.importing;
const LARGEST = 256 * 1024 * 1024;

/** Reads an event log, shows what it says and what could not be used, and opens it as a map. */
export function ImportForm({ close }: { readonly close: () => void }) {
  const stores = useStores();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [imported, setImported] = useState<ImportedLog | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);
  const read = async (file: File | null): Promise<void> => {
    cancel.current?.();
    setImported(null);
    setWrong(file !== null && file.size > LARGEST ? text.faults.tooLarge : null);
    if (file === null || file.size > LARGEST) return;
    setProgress({ done: 0, total: 0 });
    const handle = askImport(file, file.name.replace(/\.[^.]*$/, ""), (done, total) =>
      setProgress({ done, total }),
    );
    cancel.current = handle.cancel;
    try {
      const found = await handle.imported;
      if ("fault" in found) setWrong(logFaultSentence(found));
      else setImported(found);
    } catch (failure) {
      setWrong(text.failed(failure instanceof Error ? failure.message : String(failure)));
    } finally {
      cancel.current = null;
      setProgress(null);
    }
  };
  const leave = (): void => {
    cancel.current?.();
    close();
  };
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
        accept=".csv,.tsv,.txt,text/csv"
        data-autofocus
        error={wrong}
        onChange={(file) => void read(file)}
      />
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
        <Button size="sm" variant="default" onClick={leave}>
          {text.cancel}
        </Button>
        <Button size="sm" disabled={imported === null} onClick={() => void open()}>
          {text.open}
        </Button>
      </Group>
    </div>
  );
}
