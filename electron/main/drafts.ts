import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isDraft, outlived } from "../contract";
import type { Draft } from "../contract";
import { writeWhole } from "./writeWhole";

/** Unsaved work on disk, one file per document. */
export interface Drafts {
  /** Keeps a draft that belongs to the window `owner`. */
  keep(draft: Draft, owner: number): Promise<void>;
  drop(id: string): Promise<void>;
  /** Newest first; without those that belong to other windows. What is listed belongs to `owner` from now on. */
  list(owner: number): Promise<readonly Draft[]>;
  /** The window has gone: what it left behind can be offered again. */
  release(owner: number): void;
  /** The window `owner` leaves this draft to another one. */
  giveUp(id: string, owner: number): void;
}

/** Drafts as JSON files in a folder. A damaged one is left where it is, for a person to look at. */
export function createDrafts(folder: string, now: () => number = Date.now): Drafts {
  // A draft's id is data: its hash names the file, so that no id can climb out of the folder.
  const fileOf = (id: string) => path.join(folder, `${createHash("sha256").update(id).digest("hex")}.json`);
  const owners = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: a draft dropped after it was kept is gone. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function readAll(): Promise<readonly Draft[]> {
    const names = await readdir(folder).catch((): string[] => []);
    const found = await Promise.all(
      names.filter((name) => name.endsWith(".json")).map((name) => readDraft(path.join(folder, name))),
    );
    return found.filter((draft) => draft !== null).toSorted((a, b) => b.savedAt - a.savedAt);
  }

  return {
    keep: (draft, owner) =>
      inTurn(async () => {
        if (draft.setAside) owners.delete(draft.id);
        else owners.set(draft.id, owner);
        await mkdir(folder, { recursive: true });
        await writeWhole(fileOf(draft.id), JSON.stringify(draft), 0o600);
        if (!draft.setAside) return;
        for (const { id } of outlived(await readAll(), now())) await rm(fileOf(id), { force: true });
      }),
    drop: (id) =>
      inTurn(async () => {
        owners.delete(id);
        await rm(fileOf(id), { force: true });
      }),
    list: (owner) =>
      inTurn(async () => {
        const free = (await readAll()).filter(({ id }) => (owners.get(id) ?? owner) === owner);
        for (const { id, setAside } of free) if (!setAside) owners.set(id, owner);
        return free;
      }),
    giveUp: (id, owner) => {
      if (owners.get(id) === owner) owners.delete(id);
    },
    release: (owner) => {
      for (const [id, of] of owners) if (of === owner) owners.delete(id);
    },
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
