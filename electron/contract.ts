/**
 * All that crosses the bridge between the screen and Electron's main process: the shapes, the channels, and the
 * checks that main makes of every message. Main believes nothing of what the screen sends before its check.
 */

/** A file that can be written again. `key` is the host's own handle: a path, or a stored file handle. */
export interface FileRef {
  readonly key: string;
  /** What a person calls it, without folder. */
  readonly name: string;
  /** Folder, where the host knows it. */
  readonly folder: string | null;
  /** Stands for the text as it was last read or written here; absent where that is not known. */
  readonly version?: string;
}

/** A file's text, and where it came from. */
export interface OpenedFile {
  readonly file: FileRef;
  readonly text: string;
}

/** Why a file could not be read or written. */
export interface FileFailure {
  /**
   * `notText`: its bytes are not UTF-8. `refused`: not a file that the person chose. `changed`: it holds another text than the
   * version says. `overloaded`: too many files are open. `away`: the drive or the network does not answer. `circle`: a link
   * that leads to itself. `badName`: the drive takes no such name.
   */
  readonly failed:
    | "missing"
    | "denied"
    | "readOnly"
    | "tooLarge"
    | "full"
    | "notText"
    | "notAFile"
    | "inUse"
    | "overloaded"
    | "away"
    | "circle"
    | "badName"
    | "refused"
    | "changed"
    | "unknown";
  /** What a person calls the file, without folder. */
  readonly name: string;
  /** Folder, where the host knows it. */
  readonly folder: string | null;
  /** The system's own words, for what has no sentence of ours. */
  readonly detail: string;
}

/** Unsaved work, kept safe from a crash. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly file: FileRef | null;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** A person decided against it; it is kept for a while all the same. */
  readonly setAside?: true;
}

/** How long what a person decided against is kept, and how much of it. */
export const keptAside = { days: 14, most: 20 } as const;

/** Which of the drafts that were set aside have been kept long enough. */
export function outlived(drafts: readonly Draft[], now: number): readonly Draft[] {
  const aside = drafts.filter((draft) => draft.setAside).toSorted((a, b) => b.savedAt - a.savedAt);
  return aside.filter((draft, i) => i >= keptAside.most || now - draft.savedAt > keptAside.days * 86_400_000);
}

/** What a window shows: for its title, and so that one file is open once. */
export interface DocumentState {
  readonly name: string;
  readonly edited: boolean;
  readonly file: FileRef | null;
}

/** What a window that begins shall show. `last`: the last file, or a sample. */
export type Opening =
  | { readonly show: "last" }
  | { readonly show: "empty" }
  | { readonly show: "file"; readonly file: OpenedFile | FileFailure }
  | { readonly show: "draft"; readonly draft: Draft };

/** One menu of the menu bar. */
export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** A command in a menu, or a line between commands. */
export type MenuItem =
  | { readonly separator: true }
  | {
      readonly separator?: false;
      readonly commandId: string;
      readonly label: string;
      /** As the browser's hotkeys write it: "mod+shift+S". */
      readonly shortcut: string | null;
      readonly enabled: boolean;
    };

/** Where the window is served from, in Electron. */
export const appOrigin = "app://millrace";

/** The largest file that is read or written, in bytes. */
export const largestFile = 64 * 1024 * 1024;

type Check<T> = (value: unknown) => value is T;

/** What the screen asks of main and waits for: the arguments, each with its check. */
export const requests = {
  "window:opening": message(),
  "file:open": message(),
  "file:reopen": message(isFileRef),
  "file:save": message(isFileRef, isFileText),
  "file:saveAs": message(isName, isFileText),
  /** A picture, a report, a table: asks where to, and is no map of ours afterwards. */
  "file:export": message(isName, isFileBytes),
  /** Only the preload sends it, with the path of a file that a person dropped on the window. */
  "file:dropped": message(isName),
  "recent:list": message(),
  "recent:forget": message(isFileRef),
  "draft:keep": message(isDraft),
  "draft:drop": message(isName),
  "draft:list": message(),
} as const;

/** What main answers to each request. */
export interface Answers {
  "window:opening": Opening;
  /** Null: the person thought better of it, or the file's own window has come to the front. */
  "file:open": OpenedFile | FileFailure | null;
  "file:reopen": OpenedFile | FileFailure | null;
  "file:save": FileRef | FileFailure;
  "file:saveAs": FileRef | FileFailure | null;
  "file:export": FileRef | FileFailure | null;
  "file:dropped": OpenedFile | FileFailure | null;
  "recent:list": readonly FileRef[];
  "recent:forget": void;
  "draft:keep": void;
  "draft:drop": void;
  "draft:list": readonly Draft[];
}

/** What the screen tells main without waiting. */
export const notices = {
  "window:document": message(isDocumentState),
  "window:menu": message(isMenu),
  "window:ready": message(),
  "window:language": message(isLanguageTag),
  /** Another window, for this draft or empty. */
  "window:new": message(isDraftIdOrNull),
  /** The screen has heard that the window wants to close, so it is alive. */
  "window:heard": message(),
  "window:close": message(),
  /** The person wants the window to stay. */
  "window:stay": message(),
} as const;

/** What main tells the screen. */
export interface Events {
  command: [commandId: string];
  handedOver: [file: OpenedFile | FileFailure];
  closeRequest: [];
  /** The file of this window holds another text now, or cannot be had any more. */
  fileChanged: [found: OpenedFile | FileFailure];
  recentChanged: [];
}

export type RequestName = keyof typeof requests;
/** The requests that the screen itself can make. */
export type AskedName = Exclude<RequestName, "file:dropped">;
export type NoticeName = keyof typeof notices;
export type EventName = keyof Events;

/** The arguments of a request or notice. */
export type ArgumentsOf<M> = M extends Check<infer A extends readonly unknown[]> ? A : never;

/** What the preload puts into the window as `window.millrace`. */
export interface Bridge {
  ask<N extends AskedName>(name: N, ...args: ArgumentsOf<(typeof requests)[N]>): Promise<Answers[N]>;
  tell<N extends NoticeName>(name: N, ...args: ArgumentsOf<(typeof notices)[N]>): void;
  listen<N extends EventName>(name: N, listener: (...args: Events[N]) => void): () => void;
  /** Reads a file that was dropped on the window. Only the machine can tell where it lies. */
  openDropped(file: unknown): Promise<Answers["file:dropped"]>;
}

/** The names that main may call in the screen; the preload listens to no other. */
export const eventNames: readonly EventName[] = [
  "command",
  "handedOver",
  "closeRequest",
  "fileChanged",
  "recentChanged",
];

/** A check of a whole list of arguments: as many as there are checks, each as its check says. */
function message<A extends readonly unknown[]>(...checks: { [I in keyof A]: Check<A[I]> }): Check<A> {
  return (value): value is A =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.length <= longest;
}

function isName(value: unknown): value is string {
  return isText(value, 4096) && value.length > 0 && !value.includes("\0");
}

function isFileText(value: unknown): value is string {
  return isText(value, largestFile);
}

function isFileBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength <= largestFile;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFileRef(value: unknown): value is FileRef {
  return (
    isRecord(value) &&
    isName(value["key"]) &&
    isName(value["name"]) &&
    (value["folder"] === null || isText(value["folder"], 4096)) &&
    (value["version"] === undefined || isText(value["version"], 200))
  );
}

function isLanguageTag(value: unknown): value is string {
  return isText(value, 35) && /^[A-Za-z0-9-]+$/.test(value);
}

function isDraftIdOrNull(value: unknown): value is string | null {
  return value === null || isName(value);
}

/** Also reads drafts back from disk, where a crash or another program may have been at them. */
export function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    isName(value["id"]) &&
    isText(value["name"], 4096) &&
    (value["file"] === null || isFileRef(value["file"])) &&
    isFileText(value["text"]) &&
    Number.isFinite(value["savedAt"]) &&
    (value["setAside"] === undefined || value["setAside"] === true)
  );
}

function isDocumentState(value: unknown): value is DocumentState {
  return (
    isRecord(value) &&
    isText(value["name"], 4096) &&
    typeof value["edited"] === "boolean" &&
    (value["file"] === null || isFileRef(value["file"]))
  );
}

function isMenu(value: unknown): value is readonly MenuGroup[] {
  return Array.isArray(value) && value.length <= 20 && value.every(isMenuGroup);
}

function isMenuGroup(value: unknown): value is MenuGroup {
  if (!isRecord(value) || !isText(value["label"], 200)) return false;
  const items = value["items"];
  return Array.isArray(items) && items.length <= 200 && items.every(isMenuItem);
}

function isMenuItem(value: unknown): value is MenuItem {
  if (!isRecord(value)) return false;
  if (value["separator"] === true) return true;
  return (
    isName(value["commandId"]) &&
    isText(value["label"], 200) &&
    (value["shortcut"] === null || isText(value["shortcut"], 40)) &&
    typeof value["enabled"] === "boolean"
  );
}
