import { importLog } from "./importLog";
import type { ImportAnswer, ImportTask } from "./ImportTask";
import { isEventLog } from "./readEventLog";
import { readTableFile } from "./readTableFile";

const answer = (message: ImportAnswer): void => self.postMessage(message);

async function perform({ file, want, sheet, decimalMark, title }: ImportTask): Promise<ImportAnswer> {
  const table = await readTableFile(new Uint8Array(await file.arrayBuffer()), sheet, decimalMark);
  if ("fault" in table) return { kind: "unreadable", fault: table.fault };
  if (want === "table") return { kind: "table", table };
  if (want === "isLog") return { kind: "isLog", isLog: isEventLog(table.text) };
  const onProgress = (done: number, total: number): void => answer({ kind: "progress", done, total });
  const imported = importLog(table.text, title, onProgress);
  return { kind: "log", log: { imported, sheets: table.sheets, sheet: table.sheet } };
}

// Reads a file beside the window, which stays alive meanwhile.
self.addEventListener("message", ({ data }: MessageEvent<ImportTask>) => {
  perform(data).then(answer, (failure: unknown) =>
    answer({ kind: "failed", reason: failure instanceof Error ? failure.message : String(failure) }),
  );
});
