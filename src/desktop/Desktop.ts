import type {
  DocumentState,
  Draft,
  FileFailure,
  FileRef,
  MenuGroup,
  OpenedFile,
} from "../../electron/contract";

export type {
  DocumentState,
  Draft,
  FileFailure,
  FileRef,
  MenuGroup,
  MenuItem,
  OpenedFile,
} from "../../electron/contract";

/**
 * All that the screen asks of the machine it runs on. Two implementations: the Electron bridge
 * (native dialogs, real files) and the browser (File System Access where it exists, else pick and
 * download; drafts in IndexedDB). Neither understands anything of maps: text in, text out.
 */
export interface Desktop {
  readonly host: "electron" | "browser";

  /** Asks for a file and reads it. Null: the person thought better of it. */
  open(): Promise<OpenedFile | FileFailure | null>;
  /** Reads a file that was open before, e.g. from the recent files. */
  reopen(file: FileRef): Promise<OpenedFile | FileFailure>;
  /** Writes to the same file again, whole or not at all. */
  save(file: FileRef, text: string): Promise<FileRef | FileFailure>;
  /** Asks where to, then writes. Null: the person thought better of it. */
  saveAs(suggestedName: string, text: string): Promise<FileRef | FileFailure | null>;
  /** Newest first. */
  recentFiles(): Promise<readonly FileRef[]>;
  forgetRecent(file: FileRef): Promise<void>;

  /** Keeps unsaved work safe from a crash; one draft per document, replaced each time. */
  keepDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** Drafts that an earlier session left behind. */
  drafts(): Promise<readonly Draft[]>;

  /** Tells the window its title and whether there is unsaved work (asked about before closing). */
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
  /** Close now, whatever is unsaved. */
  close(): void;
  /** Loads the screen anew; what is unsaved has been kept as a draft. */
  reload(): void;
}
