import type { ExportOrder } from "./ExportOrder";
import type { SvgPicture, PaperPreview, PrintedPages } from "./produce";
import type { ReportAnswer, ReportTask } from "./reportWorker";

/** An export that is being made, beside the window, and how to give it up. */
export interface ReportHandle<Made> {
  readonly made: Promise<Made>;
  readonly cancel: () => void;
}

/** An export was given up. */
export class ReportCancelled extends Error {}

/** Makes a file of a report in a worker of its own; the window stays alive meanwhile. */
export function makeFile(
  order: ExportOrder,
  onProgress: (done: number, total: number) => void,
): ReportHandle<Uint8Array | SvgPicture | null> {
  return ask(order, "file", (answer) => {
    if (answer.kind === "progress") onProgress(answer.done, answer.total);
    return answer.kind === "file" ? { made: answer.file } : null;
  });
}

/** Shows what will be on the paper. */
export function makePreview(order: ExportOrder): ReportHandle<PaperPreview> {
  return ask(order, "preview", (answer) => (answer.kind === "preview" ? { made: answer.preview } : null));
}

/** Draws what the host's own print engine puts on paper. */
export function makePrinted(order: ExportOrder): ReportHandle<PrintedPages> {
  return ask(order, "print", (answer) => (answer.kind === "print" ? { made: answer.printed } : null));
}

function ask<Made>(
  order: ExportOrder,
  want: ReportTask["want"],
  read: (answer: ReportAnswer) => { readonly made: Made } | null,
): ReportHandle<Made> {
  const worker = new Worker(new URL("./reportWorker.ts", import.meta.url), { type: "module" });
  let giveUp: (reason: Error) => void = () => undefined;
  const made = new Promise<Made>((resolve, reject) => {
    giveUp = reject;
    worker.addEventListener("message", ({ data }: MessageEvent<ReportAnswer>) => {
      if (data.kind === "failed") reject(new Error(data.reason));
      const found = read(data);
      if (found !== null) resolve(found.made);
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "worker")));
    const task: ReportTask = { order, want, fonts: new URL("fonts/", document.baseURI).href };
    worker.postMessage(task);
  }).finally(() => worker.terminate());
  return { made, cancel: () => giveUp(new ReportCancelled()) };
}
