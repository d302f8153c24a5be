import { speak } from "../words/words";
import type { SvgPicture, PaperPreview, PrintedPages } from "./produce";
import type { ExportOrder } from "./ExportOrder";
import type { FontFile, FontShelf } from "./type/FontShelf";

/** What a window asks of this worker. */
export interface ReportTask {
  readonly order: ExportOrder;
  /** The file, what will be on its paper, or the same for the host's own print engine. */
  readonly want: "file" | "preview" | "print";
  /** Where the fonts lie. */
  readonly fonts: string;
}

/** What this worker answers. */
export type ReportAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "file"; readonly file: Uint8Array | SvgPicture | null }
  | { readonly kind: "preview"; readonly preview: PaperPreview }
  | { readonly kind: "print"; readonly printed: PrintedPages }
  | { readonly kind: "failed"; readonly reason: string };

const answer = (message: ReportAnswer): void => self.postMessage(message);

/** The fonts as they lie beside the window. */
function shelfAt(folder: string): () => Promise<FontShelf> {
  const get = async (name: string): Promise<Response> => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  return async () => ({
    files: (await (await get("fonts.json")).json()) as readonly FontFile[],
    read: async (file) => new Uint8Array(await (await get(file)).arrayBuffer()),
  });
}

async function perform({ order, want, fonts }: ReportTask): Promise<void> {
  const shelf = shelfAt(fonts);
  try {
    // The language first: what draws keeps the words that it finds when it is loaded.
    const { language } = order.report.picture;
    if (language === "de") speak((await import("../words/de/german")).german);
    const { preview, printed, produce } = await import("./produce");
    if (want === "preview") answer({ kind: "preview", preview: await preview(order, shelf) });
    else if (want === "print") answer({ kind: "print", printed: await printed(order, shelf) });
    else {
      const onProgress = (done: number, total: number): void => answer({ kind: "progress", done, total });
      answer({ kind: "file", file: await produce(order, shelf, onProgress) });
    }
  } catch (failure) {
    answer({ kind: "failed", reason: failure instanceof Error ? failure.message : String(failure) });
  }
}

self.addEventListener("message", (event: MessageEvent<ReportTask>) => void perform(event.data));
