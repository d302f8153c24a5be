import { importLog, type ImportAnswer } from "./importLog";

// Reads a log beside the window, which stays alive meanwhile.
self.addEventListener(
  "message",
  ({ data }: MessageEvent<{ readonly file: Blob; readonly title: string }>) => {
    const answer = (message: ImportAnswer): void => self.postMessage(message);
    data.file
      .text()
      .then((text) => {
        const onProgress = (done: number, total: number): void => answer({ kind: "progress", done, total });
        answer({ kind: "done", imported: importLog(text, data.title, onProgress) });
      })
      .catch((failure: unknown) =>
        answer({ kind: "failed", reason: failure instanceof Error ? failure.message : String(failure) }),
      );
  },
);
