import type {
  DocumentState,
  Draft,
  FileFailure,
  FileRef,
  MenuGroup,
  OpenedFile,
  Opening,
} from "../../electron/contract";

export type {
  DocumentState,
  Draft,
  FileFailure,
  FileRef,
  MenuGroup,
  MenuItem,
  OpenedFile,
  Opening,
} from "../../electron/contract";

/**
 * All that the screen asks of the machine it runs on. Two implementations: the Electron bridge
 * (native dialogs, real files) and the browser (File System Access where it exists, else pick and
 * download; drafts in IndexedDB). Neither understands anything of maps: text in, text out.
 */
export interface Desktop {
  readonly host: "electron" | "browser";

  /** What this window shall show first. To be asked once. */
  opening(): Promise<Opening>;
  /** Asks for a file and reads it. Null: the person thought better of it, or another window shows it already. */
  open(): Promise<OpenedFile | FileFailure | null>;
  /** Reads a file that was open before, e.g. from the recent files. Null: another window shows it already. */
  reopen(file: FileRef): Promise<OpenedFile | FileFailure | null>;
  /** Reads a file that was dropped on the window; to be called while it is being dropped. Null: it was none. */
  openDropped(dropped: DataTransfer): Promise<OpenedFile | FileFailure | null>;
  /** Writes to the same file again, whole or not at all; where the file has a version, only over that one or none. */
  save(file: FileRef, text: string): Promise<FileRef | FileFailure>;
  /** Asks where to, then writes. Null: the person thought better of it. */
  saveAs(suggestedName: string, text: string): Promise<FileRef | FileFailure | null>;
  /** Asks where to, then writes a picture, a report or a table there. Null: the person thought better of it. */
  exportAs(suggestedName: string, bytes: Uint8Array): Promise<FileRef | FileFailure | null>;
  /** Newest first. */
  recentFiles(): Promise<readonly FileRef[]>;
  forgetRecent(file: FileRef): Promise<void>;

  /** The list of recent files is another now. */
  onRecentChanged(listen: () => void): () => void;
  /** The file that the window shows holds another text now, or cannot be had any more. */
  onFileChanged(listen: (found: OpenedFile | FileFailure) => void): () => void;

  /** Keeps unsaved work safe from a crash; one draft per document, replaced each time. */
  keepDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** Drafts that no open window works on: left behind, or set aside. */
  drafts(): Promise<readonly Draft[]>;

  /** Opens another window, for a draft or empty. */
  newWindow(draftId: string | null): void;
  /** The language that the screen speaks, for the machine's own dialogs. */
  speak(language: string): void;
  /** Tells the window its title, its file, and whether there is unsaved work (asked about before closing). */
  showDocument(state: DocumentState): void;
  /** The native menu's labels, shortcuts and enabledness, from the one definition of the commands. */
  showMenu(menu: readonly MenuGroup[]): void;
  /** A person chose a menu item: its command's id. Returns a function that stops listening. */
  onCommand(listen: (commandId: string) => void): () => void;
  /** A file was handed to the app: on the command line, by double click, by a second start. */
  onFileHandedOver(listen: (file: OpenedFile | FileFailure) => void): () => void;
  /** The screen is ready to be handed files. */
  ready(): void;
  /** The window wants to close with unsaved work; the screen asks, saves, and answers. */
  onCloseRequest(listen: () => void): () => void;
  /** The person wants to stay. */
  stay(): void;
  /** Close now, whatever is unsaved. */
  close(): void;
  /** Loads the screen anew; what is unsaved has been kept as a draft. */
  reload(): void;
}
