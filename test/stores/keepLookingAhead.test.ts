import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setStepField } from "../../src/model/edits";
import { keepLookingAhead } from "../../src/stores/keepLookingAhead";
import { testStores, threeSteps } from "../fixtures/testStores";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const stores = testStores();
  const look = vi.fn(() => Promise.resolve());
  const stop = keepLookingAhead(stores, look, 300);
  const setTime = (hours: string) =>
    stores.document
      .getState()
      .apply("Change process time", (map) => setStepField(map, "test", "processTime", hours));
  return { ...stores, look, stop, setTime };
}

describe("a first look ahead of the question", () => {
  test("is made of what is shown when the hand rests, once for many edits", () => {
    const { look, setTime, document } = watched();
    vi.advanceTimersByTime(400);
    expect(look).toHaveBeenCalledTimes(1);
    setTime("3h");
    vi.advanceTimersByTime(200);
    setTime("4h");
    vi.advanceTimersByTime(299);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(look.mock.calls).toEqual([[expect.anything()], [document.getState().map]]);
  });

  test("is made no more of a document where it takes long, and of another again", async () => {
    const { look, setTime, document } = watched();
    look.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 1600)));
    await vi.advanceTimersByTimeAsync(2000);
    setTime("3h");
    await vi.advanceTimersByTimeAsync(2000);
    expect(look).toHaveBeenCalledTimes(1);
    document.getState().load({ ...threeSteps, title: "Another" }, null);
    await vi.advanceTimersByTimeAsync(400);
    expect(look).toHaveBeenCalledTimes(2);
  });

  test("is not made of a map that cannot be simulated, nor after the end", () => {
    const { look, stop, document } = watched();
    document.getState().load({ ...threeSteps, arrivals: {} }, null);
    vi.advanceTimersByTime(1000);
    expect(look).not.toHaveBeenCalled();
    document.getState().load(threeSteps, null);
    stop();
    vi.advanceTimersByTime(1000);
    expect(look).not.toHaveBeenCalled();
  });
});
