import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FileFailure, OpenedFile } from "../../electron/contract";
import { outlived } from "../../electron/contract";
import { createDrafts } from "../../electron/main/drafts";
import { readMapFile, refTo, writeMapFile } from "../../electron/main/mapFiles";
import { createWatchFiles } from "../../electron/main/watchFiles";
import { createWindowList } from "../../electron/main/windowList";
import type { ListedWindow } from "../../electron/main/windowList";

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "millrace-windows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function windowOf(
  id: number,
  state: { file?: string; onTheWay?: string; edited?: boolean; stays?: boolean } = {},
) {
  const asked: number[] = [];
  const window: ListedWindow & { asked: number[] } = {
    id,
    asked,
    document: () => ({
      name: "",
      edited: state.edited ?? false,
      file: state.file === undefined ? null : refTo(state.file),
    }),
    onTheWay: () => (state.onTheWay === undefined ? [] : [state.onTheWay]),
    isFree: () => state.file === undefined,
    focus: () => undefined,
    askToClose: () => {
      asked.push(id);
      return Promise.resolve(!state.stays);
    },
  };
  return window;
}

describe("the windows", () => {
  test("are known by the file that they show and by their last use", async () => {
    const list = createWindowList();
    const [a, b] = [windowOf(1, { file: at("a.millrace") }), windowOf(2)];
    list.add(a);
    list.add(b);
    expect(list.all()).toEqual([b, a]);
    list.used(a);
    expect(list.all()).toEqual([a, b]);
    expect(await list.showing(path.join(folder, "x", "..", "a.millrace"))).toBe(a);
    expect(await list.showing(at("b.millrace"))).toBeUndefined();
    list.remove(a);
    expect(await list.showing(at("a.millrace"))).toBeUndefined();
  });

  test("a file that is on its way to a window has its window", async () => {
    const list = createWindowList();
    const window = windowOf(1, { onTheWay: at("a.millrace") });
    list.add(window);
    expect(await list.showing(at("a.millrace"))).toBe(window);
  });

  // Windows wants a privilege for links.
  if (process.platform !== "win32") {
    test("are known by the file also when a link leads to it, or through a link to its folder", async () => {
      mkdirSync(at("team"));
      writeFileSync(at("team/a.millrace"), "{}");
      symlinkSync(at("team/a.millrace"), at("a link.millrace"));
      symlinkSync(at("team"), at("shared"));
      const shown = windowOf(1, { file: at("team/a.millrace") });
      const list = createWindowList();
      list.add(shown);
      expect(await list.showing(at("a link.millrace"))).toBe(shown);
      expect(await list.showing(at("shared/a.millrace"))).toBe(shown);
      expect(await list.showing(`${at("team/a.millrace")}/`)).toBe(shown);
      // A link that leads to nothing, and a loop of links, are files of their own.
      symlinkSync(at("nowhere"), at("broken.millrace"));
      symlinkSync(at("loop.millrace"), at("loop.millrace"));
      expect(await list.showing(at("broken.millrace"))).toBeUndefined();
      expect(await list.showing(at("loop.millrace"))).toBeUndefined();
    });

    test("are known by a file that has gone, through a link to its folder", async () => {
      mkdirSync(at("team"));
      symlinkSync(at("team"), at("shared"));
      const shown = windowOf(1, { file: at("team/gone.millrace") });
      const list = createWindowList();
      list.add(shown);
      expect(await list.showing(at("shared/gone.millrace"))).toBe(shown);
    });
  }

  test("a copy, another spelling that is another file, and a second name on the disk are files of their own", async () => {
    writeFileSync(at("a.millrace"), "{}");
    writeFileSync(at("b.millrace"), "{}");
    linkSync(at("a.millrace"), at("c.millrace"));
    const list = createWindowList();
    const shown = windowOf(1, { file: at("a.millrace") });
    list.add(shown);
    expect(await list.showing(at("b.millrace"))).toBeUndefined();
    expect(await list.showing(at("c.millrace"))).toBeUndefined();
    // On a disk that tells them apart, the second one is not there.
    const isOne = existsSync(at("A.millrace"));
    expect(await list.showing(at("A.millrace"))).toBe(isOne ? shown : undefined);
  });

  test("at the end those with unsaved work are asked first, and all are closed", async () => {
    const list = createWindowList<ReturnType<typeof windowOf>>();
    const windows = [windowOf(1), windowOf(2, { edited: true }), windowOf(3, { edited: true })];
    for (const window of windows) list.add(window);
    expect(await list.closeAll()).toBe(true);
    expect(windows.map(({ asked }) => asked.length > 0)).toEqual([true, true, true]);
  });

  test("one answer to stay keeps all that have not been asked", async () => {
    const list = createWindowList<ReturnType<typeof windowOf>>();
    const windows = [windowOf(1), windowOf(2, { edited: true }), windowOf(3, { edited: true, stays: true })];
    for (const window of windows) list.add(window);
    expect(await list.closeAll()).toBe(false);
    expect(windows.map(({ asked }) => asked.length)).toEqual([0, 0, 1]);
  });
});

describe("a file that is watched", () => {
  async function watched(name = "a.millrace") {
    writeFileSync(at(name), "one");
    const told = vi.fn<(owner: number, found: OpenedFile | FileFailure) => void>();
    const watch = createWatchFiles(told, 20);
    const opened = await readMapFile(at(name));
    if ("failed" in opened) throw new Error("not read");
    watch.follow(1, opened.file);
    return { watch, told, file: opened.file, end: () => watch.follow(1, null) };
  }
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));

  test("is told of when it is written, replaced, and gone", async () => {
    const { told, end } = await watched();
    writeFileSync(at("a.millrace"), "two");
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "two" })),
    );
    writeFileSync(at("new"), "three");
    renameSync(at("new"), at("a.millrace"));
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "three" })),
    );
    writeFileSync(at("a.millrace"), "four");
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "four" })),
    );
    rmSync(at("a.millrace"));
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ failed: "missing" })),
    );
    expect(told).toHaveBeenCalledTimes(4);
    writeFileSync(at("a.millrace"), "five");
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "five" })),
    );
    end();
  });

  if (process.platform !== "win32") {
    test("through a link is told of when it is written where the link leads", async () => {
      mkdirSync(at("team"));
      writeFileSync(at("team/a.millrace"), "one");
      symlinkSync(at("team/a.millrace"), at("link.millrace"));
      const told = vi.fn<(owner: number, found: OpenedFile | FileFailure) => void>();
      const watch = createWatchFiles(told, 20);
      const opened = await readMapFile(at("link.millrace"));
      if ("failed" in opened) throw new Error("not read");
      watch.follow(1, opened.file);
      await quiet();
      writeFileSync(at("team/a.millrace"), "two");
      await vi.waitFor(() =>
        expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "two" })),
      );
      watch.follow(1, null);
    });
  }

  test("is not told of when it holds what the window knows", async () => {
    const { watch, told, end } = await watched();
    utimesSync(at("a.millrace"), 1, 1);
    writeFileSync(at("other.millrace"), "x");
    const saved = await writeMapFile(at("a.millrace"), "mine");
    if ("key" in saved) watch.follow(1, saved);
    await quiet();
    expect(told).not.toHaveBeenCalled();
    end();
  });

  test("that is away for a moment, as some programs save, is not said to be gone", async () => {
    const { told, end } = await watched();
    rmSync(at("a.millrace"));
    setTimeout(() => writeFileSync(at("a.millrace"), "back"), 40);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls).toEqual([[1, expect.objectContaining({ text: "back" })]]);
    end();
  });

  test("that has gone is said to be so once, though the window says anew what it shows", async () => {
    const { watch, told, file, end } = await watched();
    rmSync(at("a.millrace"));
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    watch.follow(1, file);
    await quiet();
    expect(told).toHaveBeenCalledOnce();
    writeFileSync(at("a.millrace"), "two");
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ text: "two" })),
    );
    end();
  });

  test("whose whole folder goes is said to be gone", async () => {
    const { told, end } = await watched();
    rmSync(folder, { recursive: true });
    await vi.waitFor(() =>
      expect(told).toHaveBeenLastCalledWith(1, expect.objectContaining({ failed: "missing" })),
    );
    end();
  });
});

describe("writing over a file", () => {
  test("that holds another text than expected is refused, and leaves it", async () => {
    writeFileSync(at("a.millrace"), "one");
    const opened = await readMapFile(at("a.millrace"));
    const version = "file" in opened ? opened.file.version : undefined;
    writeFileSync(at("a.millrace"), "theirs");
    expect(await writeMapFile(at("a.millrace"), "mine", version)).toMatchObject({ failed: "changed" });
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "theirs" });
    expect(await writeMapFile(at("a.millrace"), "mine")).toMatchObject({ key: at("a.millrace") });
  });

  test("that has gone meanwhile makes it again", async () => {
    const saved = await writeMapFile(at("a.millrace"), "one");
    rmSync(at("a.millrace"));
    const version = "key" in saved ? saved.version : undefined;
    expect(await writeMapFile(at("a.millrace"), "two", version)).toMatchObject({ key: at("a.millrace") });
  });

  test("on a full disk says so, and leaves the old one", async () => {
    writeFileSync(at("a.millrace"), "one");
    const full = () =>
      Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
    expect(await writeMapFile(at("a.millrace"), "two", undefined, full)).toMatchObject({ failed: "full" });
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "one" });
  });

  test("on a disk that becomes full meanwhile leaves the old one too, and nothing beside it", async () => {
    writeFileSync(at("a.millrace"), "one");
    const handle = await open(at("a.millrace"));
    const files = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const write = files.write as unknown as (...args: unknown[]) => Promise<{ bytesWritten: number }>;
    // The system takes what there is room for without a word, and refuses only the rest.
    const space = vi.spyOn(files, "write");
    space.mockImplementationOnce(function (this: unknown, bytes: unknown, from: unknown) {
      return write.call(this, bytes, from, 2, 0) as never;
    });
    space.mockRejectedValueOnce(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
    expect(await writeMapFile(at("a.millrace"), "two three")).toMatchObject({ failed: "full" });
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "one" });
    expect(readdirSync(folder)).toEqual(["a.millrace"]);
    // Where there is room again, all of it is written, however little is taken at once.
    space.mockImplementationOnce(function (this: unknown, bytes: unknown, from: unknown) {
      return write.call(this, bytes, from, 2, 0) as never;
    });
    await writeMapFile(at("a.millrace"), "two three");
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "two three" });
    space.mockRestore();
  });

  test("through a link leaves the link and writes what it leads to, with the mode that it had", async () => {
    writeFileSync(at("a.millrace"), "one", { mode: 0o640 });
    symlinkSync(at("a.millrace"), at("link.millrace"));
    await Promise.all(["two", "three", "four"].map((text) => writeMapFile(at("link.millrace"), text)));
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "four" });
    expect(lstatSync(at("link.millrace")).isSymbolicLink()).toBe(true);
    expect(statSync(at("a.millrace")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).toSorted()).toEqual(["a.millrace", "link.millrace"]);
  });
});

describe("drafts of several windows", () => {
  const draft = (id: string, savedAt = 1) => ({ id, name: id, file: null, text: "{}", savedAt });
  const ids = (drafts: readonly { id: string }[]) => drafts.map(({ id }) => id).toSorted();

  test("what a window works on is not offered to another, until the window has gone", async () => {
    const drafts = createDrafts(at("drafts"));
    await drafts.keep(draft("a"), 1);
    await drafts.keep(draft("b"), 2);
    expect(ids(await drafts.list(2))).toEqual(["b"]);
    drafts.release(1);
    expect(ids(await drafts.list(2))).toEqual(["a", "b"]);
  });

  test("what one window is offered is not offered to the next as well, unless it is left to it", async () => {
    await createDrafts(at("drafts")).keep(draft("left"), 9);
    const drafts = createDrafts(at("drafts"));
    expect(ids(await drafts.list(1))).toEqual(["left"]);
    expect(await drafts.list(2)).toEqual([]);
    drafts.giveUp("left", 1);
    expect(ids(await drafts.list(2))).toEqual(["left"]);
  });

  test("what was set aside is there for all windows, for 14 days and up to 20 of it", async () => {
    const day = 86_400_000;
    const drafts = createDrafts(at("drafts"), () => 30 * day);
    for (let i = 0; i < 21; i++)
      await drafts.keep({ ...draft(`a${i}`, (20 + i / 10) * day), setAside: true }, 1);
    await drafts.keep({ ...draft("old", 15 * day), setAside: true }, 1);
    const kept = ids(await drafts.list(2));
    expect(kept).toHaveLength(20);
    expect(kept).not.toContain("a0");
    expect(kept).not.toContain("old");
    expect(outlived([draft("work", 0)], 1e15)).toEqual([]);
  });
});
