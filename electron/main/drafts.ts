import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { isDraft } from "../contract";
import type { Draft } from "../contract";

/** Unsaved work on disk, one file per document. */
export interface Drafts {
  keep(draft: Draft): Promise<void>;
  drop(id: string): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly Draft[]>;
}

/** Drafts as JSON files in a folder. A damaged one is left where it is, for a person to look at. */
export function createDrafts(folder: string): Drafts {
  // A draft's id is data: its hash names the file, so that no id can climb out of the folder.
  const fileOf = (id: string) => path.join(folder, `${createHash("sha256").update(id).digest("hex")}.json`);
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: a draft dropped after it was kept is gone. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    keep: (draft) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        await writeFileAtomic(fileOf(draft.id), JSON.stringify(draft), { encoding: "utf8", mode: 0o600 });
      }),
    drop: (id) => inTurn(() => rm(fileOf(id), { force: true })),
    list: () =>
      inTurn(async () => {
        const names = await readdir(folder).catch((): string[] => []);
        const found = await Promise.all(
          names.filter((name) => name.endsWith(".json")).map((name) => readDraft(path.join(folder, name))),
        );
        return found.filter((draft) => draft !== null).toSorted((a, b) => b.savedAt - a.savedAt);
      }),
  };
}

async function readDraft(file: string): Promise<Draft | null> {
  try {
    const stored: unknown = JSON.parse(await readFile(file, "utf8"));
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}
