import { largestFile } from "../../electron/contract";
import type { FileFailure } from "./Desktop";

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** The parts of File System Access that TypeScript's own list of the web does not have yet. */
interface FilePickers {
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
}

interface PermissionHandle {
  queryPermission?(mode: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(mode: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}

interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const types = [{ description: "Millrace", accept: { "application/json": [".millrace", ".json"] } }] as const;

/** Whether this browser can write to a file that a person chose. */
export function canWriteFiles(): boolean {
  const { showOpenFilePicker, showSaveFilePicker } = window as FilePickers;
  return showOpenFilePicker !== undefined && showSaveFilePicker !== undefined;
}

/** Asks for a file to open. Null: the person thought better of it. */
export function pickToOpen(): Promise<FileSystemFileHandle | null> {
  return orNull(async () => (await (window as FilePickers).showOpenFilePicker?.({ types }))?.[0] ?? null);
}

/** Asks where to save. Null: the person thought better of it. */
export function pickToSave(suggestedName: string): Promise<FileSystemFileHandle | null> {
  return orNull(
    async () => (await (window as FilePickers).showSaveFilePicker?.({ suggestedName, types })) ?? null,
  );
}

async function orNull<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Whether the person lets us use a handle that was kept from an earlier visit; asks where the browser must. */
export async function mayUse(handle: FileSystemFileHandle, mode: "read" | "readwrite"): Promise<boolean> {
  const asks = handle as PermissionHandle;
  if (!asks.queryPermission || !asks.requestPermission) return true;
  if ((await asks.queryPermission({ mode })) === "granted") return true;
  return (await asks.requestPermission({ mode })) === "granted";
}

/** The old way: a file input. Null: the person thought better of it. */
export function pickWithInput(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".millrace,.json,application/json";
    // An input outside of the page may be swept away, with what it would have said, while the person still looks for the file.
    input.hidden = true;
    document.body.append(input);
    const answer = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.onchange = () => answer(input.files?.[0] ?? null);
    input.oncancel = () => answer(null);
    input.click();
  });
}

/** The first file that was dropped: to be written again where the browser allows that, else to be read. Null: none was. */
export async function droppedFile({ items }: DataTransfer): Promise<FileSystemFileHandle | File | null> {
  const item = [...items].find(({ kind }) => kind === "file");
  if (!item) return null;
  // Both must be asked for at once: the browser empties the list when the drop is over.
  const file = item.getAsFile();
  const handle = await (item as DroppedItem).getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? (handle as FileSystemFileHandle) : file;
}

/** The old way: the file goes to the downloads. */
export function download(name: string, content: string | Uint8Array, type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file's text, or why it cannot be read. */
export async function readText(file: File): Promise<string | FileFailure> {
  if (file.size > largestFile) return { failed: "tooLarge", name: file.name, folder: null, detail: "" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return { failed: "notText", name: file.name, folder: null, detail: "" };
    return failureOf(error, file.name);
  }
}

/** Writes a whole file through its handle: the browser swaps it in when it is complete. */
export async function writeText(handle: FileSystemFileHandle, text: string): Promise<FileFailure | null> {
  try {
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return null;
  } catch (error) {
    return failureOf(error, handle.name);
  }
}

const reasons: Readonly<Record<string, FileFailure["failed"]>> = {
  NotFoundError: "missing",
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotReadableError: "denied",
  NoModificationAllowedError: "readOnly",
  QuotaExceededError: "full",
};

/** The browser's error as the screen expects it. */
export function failureOf(error: unknown, name: string): FileFailure {
  const kind = error instanceof Error ? error.name : "";
  return {
    failed: reasons[kind] ?? "unknown",
    name,
    folder: null,
    detail: error instanceof Error ? error.message : String(error),
  };
}
