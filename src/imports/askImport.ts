import type { ImportAnswer, ImportTask, LogFile } from "./ImportTask";
import type { TableFile } from "./readTableFile";
import type { WorkbookFault } from "./workbook/WorkbookFault";

/** A file that is being read, and how to give it up. */
export interface ImportHandle<Found> {
  readonly found: Promise<Found | { readonly fault: WorkbookFault }>;
  readonly cancel: () => void;
}

/** Reads a log in a worker of its own. */
export function askImport(
  file: Blob,
  sheet: number,
  title: string,
  onProgress: (done: number, total: number) => void,
): ImportHandle<LogFile> {
  return ask({ file, want: "log", sheet, title }, (answer) => {
    if (answer.kind === "progress") onProgress(answer.done, answer.total);
    return answer.kind === "log" ? answer.log : null;
  });
}

/** Reads a table out of a text file or a workbook, whose numbers get this decimal mark. */
export function askTable(file: Blob, sheet: number, decimalMark: string): ImportHandle<TableFile> {
  return ask({ file, want: "table", sheet, decimalMark, title: "" }, (answer) =>
    answer.kind === "table" ? answer.table : null,
  );
}

/** Asks whether a file is an event log, rather than a table of steps. */
export function askIsLog(file: Blob): ImportHandle<{ readonly isLog: boolean }> {
  return ask({ file, want: "isLog", sheet: 0, title: "" }, (answer) =>
    answer.kind === "isLog" ? answer : null,
  );
}

function ask<Found>(task: ImportTask, read: (answer: ImportAnswer) => Found | null): ImportHandle<Found> {
  const worker = new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" });
  const found = new Promise<Found | { readonly fault: WorkbookFault }>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === "failed") reject(new Error(data.reason));
      if (data.kind === "unreadable") resolve({ fault: data.fault });
      const made = read(data);
      if (made !== null) resolve(made);
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "worker")));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
  return { found, cancel: () => worker.terminate() };
}
