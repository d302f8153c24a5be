import { readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "./writeWhole";

const most = 12;

/** The files that were open before, newest first, kept across starts. */
export interface RecentFiles {
  list(): Promise<readonly string[]>;
  add(file: string): Promise<void>;
  forget(file: string): Promise<void>;
}

/** Recent files in one JSON file. A damaged list is an empty list: it holds nobody's work. */
export function createRecentFiles(storedIn: string): RecentFiles {
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, so that two windows' files both get in. */
  function change(edit: (files: readonly string[]) => readonly string[]): Promise<void> {
    const done = turn.then(async () => {
      const files = edit(await read(storedIn)).slice(0, most);
      await writeWhole(storedIn, `${JSON.stringify(files, null, 2)}\n`);
    });
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    list: async () => {
      await turn;
      return read(storedIn);
    },
    add: (file) => change((files) => [file, ...files.filter((each) => each !== file)]),
    forget: (file) => change((files) => files.filter((each) => each !== file)),
  };
}

async function read(storedIn: string): Promise<readonly string[]> {
  try {
    const stored: unknown = JSON.parse(await readFile(storedIn, "utf8"));
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((each): each is string => typeof each === "string" && path.isAbsolute(each))
      .slice(0, most);
  } catch {
    return [];
  }
}
