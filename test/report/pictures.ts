import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { drawMap } from "../../src/report/map/drawMap";
import type { MapPicture } from "../../src/report/map/MapPicture";
import type { Drawing } from "../../src/report/page/Drawing";
import { Pen } from "../../src/report/page/Pen";
import { loadTypesetter, type Typesetter } from "../../src/report/type/Typesetter";
import { shelf } from "./shelf";

/** Names that try to be more than text, or are hard to set. */
export const hostile = [
  `<script>alert(1)</script> & "quotes" 'x' ]]>`,
  `=cmd|' /C calc'!A0`,
  "__proto__ constructor",
  "W".repeat(80),
  "x".repeat(10_000),
  "日本語の非常に長い名前のステップ、改善する必要があります",
  "한국어 단계 이름이 아주 길어요 정말로",
  "بحث وتحليل المتطلبات الطويلة جدا 2024 (نسخة)",
  "בדיקת קבלה Test של הלקוח",
  "Control\u0000\u0007\u001b[31m chars\u202eevil\nline",
  "🔥 Deploy",
  "Ελληνικά и Кириллица",
] as const;

/** A map in which all that has a name has one of those. */
export function hostileMap(): StreamMap {
  const ids = hostile.map((_, index) => (index === 2 ? "__proto__" : `s${index}`));
  const steps = ids.map((id, index) => [
    id,
    {
      name: hostile[index],
      owner: hostile[(index + 3) % hostile.length],
      at: [(index % 4) * 300, Math.floor(index / 4) * 330],
      leadTime: index % 2 === 0 ? "100000h" : "1w 2d 3h 15m",
      processTime: "12345.678h",
      percentCompleteAccurate: 33.333,
      workers: 10_000,
      wipLimit: 99_999,
      cadence: "12w 3d",
      wait: "1w 2d",
      batch: { mode: "transfer", size: 1000, atMost: "1d" },
      switchCost: 12.5,
      availability: 33.3,
    },
  ]);
  const links = ids.slice(1).map((id, index) => [`l${index}`, { from: ids[index], to: id }]);
  return {
    format: "millrace",
    version: 1,
    title: `${hostile[0]} ${hostile[5]}`,
    steps: Object.fromEntries(steps),
    links: Object.fromEntries(links),
    arrivals: { a: { to: "s0", type: "t", every: "1w 2d 3h 15m", size: 100 } },
    types: { t: { name: hostile[7] } },
    supplier: { name: hostile[4] },
    customer: { name: hostile[5] },
    systems: { board: { name: hostile[0] } },
    information: { i: { from: "/systems/board", to: "/steps/s1", name: hostile[7], medium: "electronic" } },
    notes: { n: { text: hostile.slice(0, 6).join("\n") } },
    improvements: { k: { name: hostile[3], on: "/steps/s1" } },
    ropes: { r: { name: hostile[5], from: "s0", to: "s3", limit: 5 } },
    measures: { m: { name: hostile[3], from: "s0", to: "s3" } },
    scenarios: {
      s: { name: hostile[1], changes: [{ op: "replace", path: "/steps/s1/workers", value: 5 }] },
    },
  };
}

/** A map of so many steps in rows of ten. */
export function longMap(count: number): StreamMap {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  return {
    format: "millrace",
    version: 1,
    title: `${count} steps`,
    steps: Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          name: `Step number ${index}`,
          owner: `Team ${index % 7}`,
          at: [(index % 10) * 300, Math.floor(index / 10) * 300] as const,
          leadTime: `${1 + (index % 5)}d`,
          processTime: `${1 + (index % 7)}h`,
          percentCompleteAccurate: 90 + (index % 10),
        },
      ]),
    ),
    links: Object.fromEntries(ids.slice(1).map((id, index) => [`l${index}`, { from: ids[index]!, to: id }])),
    arrivals: { a: { to: "s0", every: "1d" } },
  };
}

/** A picture of a map, with a scenario of it where one is named. */
export function pictureOf(map: StreamMap, rest: Partial<MapPicture> = {}, scenario?: string): MapPicture {
  return {
    map: scenario === undefined ? map : applyScenario(map, scenario).map,
    results: null,
    ladder: "martin",
    scenario: null,
    language: "en",
    ...rest,
  };
}

/** The picture drawn, with what set its words. */
export async function draw(picture: MapPicture): Promise<{ drawing: Drawing; type: Typesetter; pen: Pen }> {
  const type = await loadTypesetter(shelf, [JSON.stringify(picture.map), ...hostile, "→≤±✓≈"]);
  const pen = new Pen(type);
  return { drawing: drawMap(pen, picture), type, pen };
}
