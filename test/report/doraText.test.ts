import { expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { doraText } from "../../src/report/sheets/doraText";
import type { DoraFigure } from "../../src/runs/delivery/doraFigures";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  steps: {},
  calendar: { hoursPerDay: 6, daysPerWeek: 4 },
};
const about = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const figure = (change: Partial<DoraFigure>): DoraFigure => ({
  id: "deploymentFrequency",
  of: "deploy",
  estimate: null,
  gap: null,
  ...change,
});

test("a figure of delivery carries its unit and interval: 1 in 12 h is 2 in a week of 24 h", () => {
  expect(doraText(map, figure({ estimate: about(1 / 12, 0.01) }))).toEqual({
    value: "2.00 / week",
    spread: "± 0.24",
  });
  expect(doraText(map, figure({ id: "changeFailureRate", estimate: about(0.15, 0.02) }))).toEqual({
    value: "15.0 %",
    spread: "± 2.0",
  });
  expect(doraText(map, figure({ id: "changeLeadTime", estimate: about(36, 6) }))).toEqual({
    value: "6.0 d",
    spread: "± 1.0",
  });
});

test("what is missing says what the map lacks", () => {
  expect(doraText(map, figure({ gap: "noDeploy" }))).toEqual({
    value: "Missing: the map lacks a step that deploys.",
    spread: "",
  });
});
