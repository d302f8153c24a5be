// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Study } from "../../simulations/index";
import { PlaybackBar } from "../../src/canvas/playback/PlaybackBar";
import type { Desktop } from "../../src/desktop/Desktop";
import { StoresContext } from "../../src/hooks/useStores";
import { createStores } from "../../src/stores/stores";
import { shopMap, shopStudy, studyWith } from "../fixtures/study";
import { toTrace } from "../fixtures/trace";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const nowhere = {} as Desktop;

async function show(study: Study = shopStudy, atHours = 0) {
  const stores = createStores(nowhere, () => ({ study: Promise.resolve(study), cancel: () => undefined }));
  stores.document.getState().load(shopMap, null);
  await stores.run.getState().simulate();
  stores.view.getState().setPlayback({ shown: true, atHours });
  render(
    <StoresContext.Provider value={stores}>
      <PlaybackBar />
    </StoresContext.Provider>,
  );
  return stores;
}

const figure = (name: string): string => screen.getByText(name).nextElementSibling?.textContent ?? "";
const threeThings = toTrace(
  [
    [2, "arrive", 1, 0],
    [2, "enter", 1, 0],
    [5, "arrive", 2, 0],
    [12, "leave", 1, 0],
    [12, "deliver", 1, 0],
  ],
  ["analyse"],
  { horizonHours: 40, typeIds: ["default"] },
);

describe("the playback bar", () => {
  test("tells the moment on the map's calendar, and the stream's figures just then", async () => {
    await show(studyWith({}, { trace: threeThings }), 6);
    expect(screen.getByText("Week 1, day 1, 6:00")).toBeTruthy();
    expect([figure("WIP now"), figure("Backlog"), figure("Delivered")]).toEqual(["1", "1", "0"]);
  });

  test("steps from event to event, and back", async () => {
    const stores = await show(studyWith({}, { trace: threeThings }), 0);
    const at = () => stores.view.getState().playback.atHours;
    const next = screen.getByRole("button", { name: "To the next event" });
    const seen: number[] = [];
    for (let press = 0; press < 3; press += 1) {
      await userEvent.click(next);
      seen.push(at());
    }
    expect(seen).toEqual([2, 5, 12]);
    expect((next as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "To the event before" }));
    expect(at()).toBe(5);
    await userEvent.click(screen.getByRole("button", { name: "To the start" }));
    expect(at()).toBe(0);
  });

  test("is put away by Escape", async () => {
    const stores = await show();
    await userEvent.keyboard("{Escape}");
    expect(stores.view.getState().playback).toMatchObject({ shown: false, playing: false });
    expect(screen.queryByRole("button", { name: "To the start" })).toBeNull();
  });

  test("goes to the end of the warm-up", async () => {
    const stores = await show();
    await userEvent.click(screen.getByRole("button", { name: "To the end of the warm-up" }));
    expect(stores.view.getState().playback.atHours).toBe(184);
    expect(screen.getByText("Week 5, day 4, 0:00")).toBeTruthy();
  });

  test("is scrubbed, by hand and by keyboard", async () => {
    const stores = await show();
    const scrub = screen.getByRole("slider", { name: "Moment of the run" });
    fireEvent.change(scrub, { target: { value: "1000" } });
    expect(stores.view.getState().playback.atHours).toBe(1000);
    expect(scrub.getAttribute("aria-valuetext")).toBe("week 26, day 1, 0:00 working hours into the day");
    fireEvent.keyDown(scrub, { key: "PageUp" });
    expect(stores.view.getState().playback.atHours).toBe(1008);
    fireEvent.keyDown(scrub, { key: "PageDown" });
    expect(stores.view.getState().playback.atHours).toBe(1000);
  });

  test("plays at the chosen speed, frame by frame, and stops at the end", async () => {
    vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] });
    const stores = await show(shopStudy, 2070);
    act(() => stores.view.getState().setPlayback({ hoursPerSecond: 40, playing: true }));
    act(() => void vi.advanceTimersByTime(150));
    const { atHours } = stores.view.getState().playback;
    expect(atHours).toBeGreaterThan(2073);
    expect(atHours).toBeLessThan(2077);
    act(() => void vi.advanceTimersByTime(400));
    expect(stores.view.getState().playback).toMatchObject({ atHours: 2080, playing: false });
    expect(screen.getByText("Week 52, day 5, 8:00")).toBeTruthy();
  });

  test("the space bar plays and pauses, but not where a space is typed", async () => {
    const stores = await show();
    const playing = () => stores.view.getState().playback.playing;
    fireEvent.keyDown(document.body, { key: " " });
    expect(playing()).toBe(true);
    fireEvent.keyDown(screen.getByRole("slider"), { key: " " });
    expect(playing()).toBe(false);
    const field = document.body.appendChild(document.createElement("input"));
    fireEvent.keyDown(field, { key: " " });
    fireEvent.keyDown(screen.getByRole("button", { name: "To the start" }), { key: " " });
    expect(playing()).toBe(false);
    field.remove();
  });

  test("takes the focus when it opens, so that the space bar pauses", async () => {
    const stores = await show();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Play" }));
    await userEvent.keyboard(" ");
    expect(stores.view.getState().playback.playing).toBe(true);
    await userEvent.keyboard(" ");
    expect(stores.view.getState().playback.playing).toBe(false);
  });

  test("play at the end starts again from the beginning", async () => {
    const stores = await show(shopStudy, 2080);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    expect(stores.view.getState().playback.playing).toBe(true);
    expect(stores.view.getState().playback.atHours).toBeLessThan(100);
  });

  test("offers speeds from an hour to four weeks a second", async () => {
    const stores = await show();
    const speed = screen.getByRole("combobox", { name: "Speed" });
    expect([...speed.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
      "1 h / s",
      "2 h / s",
      "4 h / s",
      "1 d / s",
      "2 d / s",
      "1 w / s",
      "2 w / s",
      "4 w / s",
    ]);
    await userEvent.selectOptions(speed, "4 w / s");
    expect(stores.view.getState().playback.hoursPerSecond).toBe(160);
  });

  test("names the types of work, and says when the recording was cut short", async () => {
    await show(studyWith({}, { trace: { ...(shopStudy.trace ?? threeThings), cutShort: true } }));
    expect(screen.getByText("Incident")).toBeTruthy();
    expect(screen.getByText(/The recording was full after/)).toBeTruthy();
  });

  test("is put away by its button, and draws nothing without a recording", async () => {
    await show();
    await userEvent.click(screen.getByRole("button", { name: "Close playback" }));
    expect(screen.queryByRole("region", { name: "Playback of one run" })).toBeNull();
    cleanup();
    await show(studyWith({}, { trace: null }));
    expect(screen.queryByRole("region", { name: "Playback of one run" })).toBeNull();
  });
});
