import { famousWait, waitByChance, type Goal } from "../../../simulations/index";
import { setStepField } from "../../model/edits";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { comingEvery, hoursBetween, people, spread, workHours } from "./dials";
import type { Lesson, LessonDial } from "./Lesson";

const serveSpread = spread(["serve"]);

/** Share of their time that the people of "serve" are busy: the work that comes, over the people. */
function busyShare(map: StreamMap): number | null {
  const work = workHours(map, "serve");
  const between = hoursBetween(map, "tickets");
  const workers = own(map.steps, "serve")?.workers;
  return work === null || between === null || workers === undefined ? null : work / between / workers;
}

function busyTo(map: StreamMap, share: number): StreamMap {
  const work = workHours(map, "serve");
  const workers = own(map.steps, "serve")?.workers;
  return work === null || workers === undefined
    ? map
    : comingEvery(map, "tickets", Number((work / (share * workers)).toPrecision(12)));
}

const busy: LessonDial = {
  id: "busy",
  values: [50, 60, 70, 80, 85, 90],
  at: (map) => {
    const share = busyShare(map);
    return share === null ? null : Math.round(share * 100);
  },
  turn: (map, percent) => busyTo(map, percent / 100),
};

/** More people, and more work for them, so that they stay as busy. */
const servers: LessonDial = {
  ...people("people", { step: "serve" }, [1, 2, 3, 5]),
  turn: (map, count) => {
    const share = busyShare(map);
    const peopled = setStepField(map, "serve", "workers", count);
    return share === null ? peopled : busyTo(peopled, Math.round(share * 100) / 100);
  },
};

/** The %busy / %idle curve, and for whom it is true. */
export const busyLesson: Lesson = {
  id: "busy",
  sample: "busy-and-idle",
  dials: [busy, servers, serveSpread],
  figures: [
    {
      id: "wait",
      unit: "h",
      read: (results) => own(results.steps, "serve")?.queueTimeHours.mean ?? nothing,
      laws: [
        {
          id: "famous",
          at: (map) => withBusy(map, (work, share) => famousWait(work, share)),
        },
      ],
      exactly: (map) =>
        withBusy(map, (work, share) => {
          const count = own(map.steps, "serve")?.workers ?? 1;
          const cv = serveSpread.at(map);
          if (cv === null) return null;
          // Pollaczek–Khinchine: half the wait where all work is alike. For several people only chance has a formula.
          if (count === 1) return famousWait(work, share) * ((1 + cv * cv) / 2);
          return cv === 1 ? waitByChance({ people: count, workHours: work }, share) : null;
        }),
    },
  ],
  experiment: { horizon: 12_000, warmUp: 1000, replications: 16 },
};

function withBusy(map: StreamMap, law: (workHours: number, share: number) => number | null): number | null {
  const work = workHours(map, "serve");
  const share = busyShare(map);
  return work === null || share === null || share >= 1 ? null : law(work, share);
}

const nothing = { mean: null, low: null, high: null } as const;

const tables = ["fold", "stuff", "seal", "stamp"];

const batch: LessonDial = {
  id: "batch",
  values: [20, 10, 5, 4, 2, 1],
  at: (map) => {
    const [first, ...rest] = tables.map((id) => own(map.steps, id)?.batch?.size ?? 1);
    return first !== undefined && rest.every((one) => one === first) ? first : null;
  },
  turn: (map, size) =>
    tables.reduce(
      (now, id) => setStepField(now, id, "batch", size === 1 ? undefined : { mode: "transfer", size }),
      map,
    ),
};

const letters = 20;

/** Hours until the last of twenty is out, or the first, by hand: so many batches behind each other, and three tables more. */
function byHand(map: StreamMap, which: "last" | "first"): number | null {
  const size = batch.at(map);
  const [hours, ...others] = tables.map((id) => workHours(map, id));
  if (size === null || letters % size !== 0 || hours == null || others.some((one) => one !== hours))
    return null;
  const one = size * hours * tables.length;
  return which === "first" ? one : one + (letters - size) * hours;
}

const extreme = (id: string, percentile: 0 | 1): Goal => ({
  id,
  measure: "leadTime",
  percentile,
  atMost: null,
  atLeast: null,
});

/** Twenty envelopes, handed on in batches. */
export const envelopesLesson: Lesson = {
  id: "envelopes",
  sample: "envelopes",
  dials: [batch],
  figures: (["allDone", "firstOut"] as const).map((id) => {
    const which = id === "allDone" ? "last" : "first";
    return {
      id,
      unit: "m",
      read: (results) => own(results.goals, id)?.value ?? nothing,
      laws: [],
      exactly: (map) => byHand(map, which),
    };
  }),
  experiment: { horizon: 160, warmUp: 0, replications: 2 },
  goals: [extreme("allDone", 1), extreme("firstOut", 0)],
};

const takenOver: LessonDial = {
  id: "takenOver",
  values: [0, 25, 50, 75, 100],
  at: (map) => own(map.links, "build-others")?.share ?? (own(map.steps, "others") === undefined ? 0 : null),
  turn: (map, percent) => {
    const { others: _, ...steps } = map.steps;
    const { "build-others": _way, "others-test": _back, ...links } = map.links ?? {};
    const way = links["build-environment"];
    if (way === undefined || steps["environment"] === undefined) return map;
    const { share: _share, ...alone } = way;
    if (percent === 0) return { ...map, steps, links: { ...links, "build-environment": alone } };
    const there = own(map.steps, "others");
    return {
      ...map,
      steps: { ...steps, others: there ?? othersStep },
      links: {
        ...links,
        "build-environment": { ...alone, share: 100 - percent },
        "build-others": { from: "build", to: "others", share: percent },
        "others-test": { from: "others", to: "test" },
      },
    };
  },
};

/** It takes others twice as long as Brent. */
const othersStep = {
  name: "Environment by others",
  owner: "Operations",
  at: [280, -230],
  leadTime: "4d",
  processTime: "4h",
  percentCompleteAccurate: 100,
  workers: 1,
} as const;

/** Work per hour that comes to the steps of a pool, each step visited by these streams, over its people: the utilisation law. */
function loadOf(
  map: StreamMap,
  pool: string,
  visits: readonly (readonly [arrival: string, step: string, share: number])[],
): number | null {
  const size = own(map.pools, pool)?.size ?? 1;
  let load = 0;
  for (const [arrival, step, share] of visits) {
    const between = hoursBetween(map, arrival);
    const work = workHours(map, step);
    if (between === null || work === null) return null;
    load += (share * work) / between / size;
  }
  return load < 1 ? load : null;
}

/** Brent, whom four steps share. */
export const brentLesson: Lesson = {
  id: "brent",
  sample: "brent",
  dials: [takenOver, people("testers", { step: "test" }, [2, 3])],
  figures: [
    {
      id: "brentBusy",
      unit: "share",
      read: (results) => own(results.pools, "brent")?.utilisation ?? nothing,
      laws: [],
      exactly: (map) => {
        const over = takenOver.at(map);
        return over === null
          ? null
          : loadOf(map, "brent", [
              ["changes", "environment", 1 - over / 100],
              ["changes", "deploy", 1],
              ["incidents", "fix", 1],
              ["incidents", "handbook", 1],
            ]);
      },
    },
    {
      id: "changeTime",
      unit: "h",
      read: (results) => own(results.types, "change")?.leadTimeHours.mean ?? nothing,
      laws: [],
      exactly: () => null,
    },
  ],
  experiment: { horizon: 6240, warmUp: 640, replications: 16 },
};

const failing: LessonDial = {
  id: "failing",
  values: [0, 10, 20, 30, 40, 50, 60, 70],
  at: (map) => own(own(map.steps, "release")?.spawns, "fires")?.chance ?? null,
  turn: (map, chance) => {
    const fires = own(own(map.steps, "release")?.spawns, "fires");
    return fires === undefined
      ? map
      : setStepField(map, "release", "spawns", { fires: { ...fires, chance } });
  },
};

/** The downward spiral, and the way out of it. */
export const spiralLesson: Lesson = {
  id: "spiral",
  sample: "downward-spiral",
  dials: [failing, people("team", { pool: "team" }, [4, 5])],
  figures: [
    {
      id: "featureTime",
      unit: "h",
      read: (results) => own(results.types, "feature")?.leadTimeHours.mean ?? nothing,
      laws: [],
      exactly: () => null,
    },
    {
      id: "onFires",
      unit: "share",
      read: (results) => own(results.steps, "fight")?.utilisation ?? nothing,
      laws: [],
      exactly: (map) => {
        const chance = failing.at(map);
        // Who drowns does not fight every fire.
        return chance === null || teamLoad(map, chance) === null
          ? null
          : loadOf(map, "team", [["features", "fight", chance / 100]]);
      },
    },
    {
      id: "teamBusy",
      unit: "share",
      read: (results) => own(results.pools, "team")?.utilisation ?? nothing,
      laws: [],
      exactly: (map) => {
        const chance = failing.at(map);
        return chance === null ? null : teamLoad(map, chance);
      },
    },
  ],
  experiment: { horizon: 6240, warmUp: 640, replications: 16 },
};

function teamLoad(map: StreamMap, chance: number): number | null {
  return loadOf(map, "team", [
    ["features", "build", 1],
    ["features", "release", 1],
    ["features", "fight", chance / 100],
  ]);
}
