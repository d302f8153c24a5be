import { describe, expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { efficiencyText } from "../../src/report/sheets/figuresText";

const row: StreamMap = { format: "millrace", version: 1, steps: { a: { name: "A" } } };
const branched: StreamMap = { ...row, steps: { a: { name: "A", split: "all" } } };
const exactly = (mean: number) => ({ mean, low: mean, high: mean });

describe("a flow efficiency over 100 %", () => {
  const said = /branches/;

  test("is explained by branches where they are", () => {
    expect(efficiencyText(branched, exactly(1.2)).spread).toMatch(said);
  });

  test("is no matter of branches where there are none, or of the last digit of a sum", () => {
    expect(efficiencyText(row, exactly(1.2)).spread).not.toMatch(said);
    expect(efficiencyText(branched, exactly(1.0000000000000016)).spread).not.toMatch(said);
    expect(efficiencyText(row, exactly(1.0000000000000016)).value).toBe("100 %");
  });
});
