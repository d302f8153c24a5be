import type { LogFault } from "./EventLog";
import type { ImportAnswer, ImportedLog } from "./importLog";

/** A log that is being read, and how to give it up. */
export interface ImportHandle {
  readonly imported: Promise<ImportedLog | LogFault>;
  readonly cancel: () => void;
}

/** Reads a log in a worker of its own. */
export function askImport(
  file: Blob,
  title: string,
  onProgress: (done: number, total: number) => void,
): ImportHandle {
  const worker = new Worker(new URL("./importWorker.ts", import.meta.url), { type: "module" });
  const imported = new Promise<ImportedLog | LogFault>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === "progress") onProgress(data.done, data.total);
      else if (data.kind === "done") resolve(data.imported);
      else reject(new Error(data.reason));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "worker")));
    worker.postMessage({ file, title });
  }).finally(() => worker.terminate());
  return { imported, cancel: () => worker.terminate() };
}
