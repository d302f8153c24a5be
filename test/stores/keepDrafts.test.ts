import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setStepField } from "../../src/model/edits";
import { keepDrafts } from "../../src/stores/keepDrafts";
import { fileNamed } from "../fixtures/fakeDesktop";
import { testStores, threeSteps } from "../fixtures/testStores";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function kept() {
  const stores = testStores();
  keepDrafts(stores, () => undefined);
  const rename = (name: string) =>
    stores.document.getState().apply("Change name", (map) => setStepField(map, "test", "name", name));
  return { ...stores, rename, drafts: stores.desktop.keptDrafts };
}

function failing() {
  const stores = testStores();
  const failed = vi.fn();
  stores.desktop.keepDraft = () => Promise.reject(new Error("no room"));
  keepDrafts(stores, failed);
  const rename = (name: string) =>
    stores.document.getState().apply("Change name", (map) => setStepField(map, "test", "name", name));
  return { stores, failed, rename };
}

describe("drafts", () => {
  test("one is written a second after the last edit", async () => {
    const { rename, drafts } = kept();
    rename("Try");
    await vi.advanceTimersByTimeAsync(900);
    rename("Try out");
    await vi.advanceTimersByTimeAsync(900);
    expect(drafts.size).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect([...drafts.values()].map(({ text }) => text.includes("Try out"))).toEqual([true]);
  });

  test("who types on and on has one every five seconds", async () => {
    const { rename, drafts } = kept();
    for (let typed = 1; typed <= 13; typed++) {
      rename("x".repeat(typed));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect([...drafts.values()].map(({ text }) => /"(x+)"/.exec(text)?.[1]?.length)).toEqual([10]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([...drafts.values()].map(({ text }) => /"(x+)"/.exec(text)?.[1]?.length)).toEqual([13]);
  });

  test("that they cannot be kept is said once, and again when it was mended in between", async () => {
    const { stores, failed, rename } = failing();
    for (const name of ["a", "b", "c"]) {
      rename(name);
      await vi.advanceTimersByTimeAsync(1100);
    }
    expect(failed).toHaveBeenCalledTimes(1);
    const refuse = stores.desktop.keepDraft;
    stores.desktop.keepDraft = async () => undefined;
    rename("d");
    await vi.advanceTimersByTimeAsync(1100);
    stores.desktop.keepDraft = refuse;
    rename("e");
    await vi.advanceTimersByTimeAsync(1100);
    expect(failed).toHaveBeenCalledTimes(2);
  });

  test("saving drops it, and so does undoing everything", async () => {
    const { rename, drafts, document } = kept();
    rename("Try");
    await vi.advanceTimersByTimeAsync(1100);
    document.getState().markSaved(fileNamed("a.millrace"), document.getState().map);
    await vi.advanceTimersByTimeAsync(10);
    expect(drafts.size).toBe(0);
    rename("Try out");
    await vi.advanceTimersByTimeAsync(1100);
    expect(drafts.size).toBe(1);
    document.getState().undo();
    await vi.advanceTimersByTimeAsync(10);
    expect(drafts.size).toBe(0);
  });

  test("another document drops the draft of the one before", async () => {
    const { rename, drafts, document } = kept();
    rename("Try");
    await vi.advanceTimersByTimeAsync(1100);
    document.getState().load(threeSteps, null);
    await vi.advanceTimersByTimeAsync(10);
    expect(drafts.size).toBe(0);
  });

  test("a machine that cannot keep drafts is reported", async () => {
    const stores = testStores();
    const failed = vi.fn();
    stores.desktop.keepDraft = () => Promise.reject(new Error("no room"));
    keepDrafts(stores, failed);
    stores.document.getState().apply("Change name", (map) => setStepField(map, "test", "name", "Try"));
    await vi.advanceTimersByTimeAsync(1100);
    expect(failed).toHaveBeenCalledOnce();
  });
});
