import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import path from "node:path";
import type { FileFailure, FileRef, OpenedFile } from "../contract";
import { readMapFile } from "./mapFiles";
import { placeOnDisk } from "./placeOnDisk";

/** The files that windows show, watched for what other programs do to them. */
export interface FileWatch {
  /** The window `owner` shows this file now, in this version; null: none. */
  follow(owner: number, file: FileRef | null): void;
  /** Looks now, e.g. because the window came to the front: some network drives tell nothing. */
  look(owner: number): void;
}

interface Followed {
  readonly file: string;
  /** Where the file lies: its path, and where that leads when it is a link. */
  places: readonly string[];
  /** The version that the window knows; "" when it knows that the file is gone. */
  version: string | undefined;
  /** The version that the window last named, which stays when the file has gone. */
  said: string | undefined;
}

/**
 * Tells when the file of a window holds another text than the window knows, or cannot be had any more. It watches the
 * folder, so that a file that is replaced (as most programs save) stays watched. `pause`: so long nothing must happen before
 * a look; a file that is not there is looked for once more.
 */
export function createWatchFiles(
  onChange: (owner: number, found: OpenedFile | FileFailure) => void,
  pause = 250,
): FileWatch {
  const followed = new Map<number, Followed>();
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Map<number, NodeJS.Timeout>();

  function lookSoon(owner: number, isSecond = false): void {
    clearTimeout(waiting.get(owner));
    waiting.set(
      owner,
      setTimeout(() => void lookNow(owner, isSecond), isSecond ? 3 * pause : pause),
    );
  }

  async function lookNow(owner: number, isSecond: boolean): Promise<void> {
    waiting.delete(owner);
    const before = followed.get(owner);
    if (before === undefined) return;
    const known = before.version;
    const found = await readMapFile(before.file);
    // The window went on, or saved, while the file was read.
    if (followed.get(owner) !== before || before.version !== known) return;
    if ("failed" in found && !isSecond && known !== "") return lookSoon(owner, true);
    const version = "failed" in found ? "" : found.file.version;
    if (version === known) return;
    before.version = version;
    watchFolders();
    onChange(owner, found);
  }

  /** Watches the folders of all followed files, and no other. */
  function watchFolders(): void {
    const wanted = new Set(
      [...followed.values()].flatMap(({ places }) => places.map((each) => path.dirname(each))),
    );
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) if (!watchers.has(folder)) startWatching(folder);
  }

  function startWatching(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => {
        for (const [owner, { places }] of followed) {
          const isIt = (place: string) =>
            name === null || name === path.basename(place) || name === path.basename(folder);
          if (places.some((place) => path.dirname(place) === folder && isIt(place))) lookSoon(owner);
        }
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
        for (const [owner, { places }] of followed)
          if (places.some((place) => path.dirname(place) === folder)) lookSoon(owner);
      });
      watchers.set(folder, watcher);
    } catch {
      // A folder that cannot be watched is looked at when its window comes to the front.
    }
  }

  async function followLink(owner: number, entry: Followed): Promise<void> {
    const place = await placeOnDisk(entry.file);
    if (place === entry.file || followed.get(owner) !== entry) return;
    entry.places = [entry.file, place];
    watchFolders();
  }

  return {
    follow: (owner, file) => {
      const before = followed.get(owner);
      if (before?.file === file?.key && before?.said === file?.version) return;
      if (file === null) followed.delete(owner);
      else if (before?.file === file.key) {
        before.version = file.version;
        before.said = file.version;
      } else {
        const { key, version } = file;
        const entry = { file: key, places: [key], version, said: version };
        followed.set(owner, entry);
        void followLink(owner, entry);
      }
      watchFolders();
      // Something may have happened between reading the file and now.
      if (file !== null) lookSoon(owner);
    },
    look: (owner) => {
      watchFolders();
      if (followed.has(owner)) lookSoon(owner);
    },
  };
}
