import {
  bestCase,
  practicalWorstCase,
  worstCase,
  type LineConstants,
  type LinePoint,
  type Results,
} from "../../../simulations/index";
import { setStepField } from "../../model/edits";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { inLine, spread, workHours } from "./dials";
import type { Law, LawId, Lesson, LessonDial, LessonFigure } from "./Lesson";

/** r_b and T₀ of a line of single people, from the map: Factory Physics §7.1. */
function constantsOf(map: StreamMap): LineConstants | null {
  const hours = Object.keys(map.steps).map((id) => workHours(map, id));
  const known = hours.filter((one) => one !== null);
  if (known.length === 0 || known.length < hours.length) return null;
  const bottleneckPerHour = 1 / Math.max(...known);
  const rawTimeHours = known.reduce((sum, one) => sum + one, 0);
  return { bottleneckPerHour, rawTimeHours, criticalWip: bottleneckPerHour * rawTimeHours };
}

/** A law of lines, read off a map whose rope says how much is inside. */
function lawOf(
  id: LawId,
  rope: string,
  law: (line: LineConstants, wip: number) => LinePoint,
  figure: keyof LinePoint,
): Law {
  return {
    id,
    at: (map) => {
      const line = constantsOf(map);
      const wip = own(map.ropes, rope)?.limit;
      return line === null || wip === undefined ? null : law(line, wip)[figure];
    },
  };
}

const throughput = (results: Results) => results.stream.throughputPerHour;
const cycleTime = (results: Results) => results.stream.flowTimeHours.mean;

/** Both figures of a line against the three cases. Chance and constant times alike, in a balanced line, have an exact law. */
function lineFigures(
  rope: string,
  exactLaw: (map: StreamMap) => typeof bestCase | null,
  laws: readonly (readonly [LawId, typeof bestCase])[],
): LessonFigure[] {
  const figure = (
    id: "throughput" | "cycleTime",
    unit: LessonFigure["unit"],
    of: keyof LinePoint,
    read: LessonFigure["read"],
  ): LessonFigure => ({
    id,
    unit,
    read,
    laws: laws.map(([name, law]) => lawOf(name, rope, law, of)),
    exactly: (map) => {
      const law = exactLaw(map);
      return law === null ? null : lawOf("best", rope, law, of).at(map);
    },
  });
  return [
    figure("throughput", "perHour", "throughputPerHour", throughput),
    figure("cycleTime", "h", "flowTimeHours", cycleTime),
  ];
}

const machines = ["punch", "stamp", "rim", "deburr"];
const pennySpread = spread(machines);

/** Hopp & Spearman's Penny Fab against its three curves. */
export const pennyLesson: Lesson = {
  id: "penny",
  sample: "penny-fab-one",
  dials: [inLine("line", [1, 2, 3, 4, 5, 6, 8, 10, 12]), pennySpread],
  figures: lineFigures(
    "line",
    // Of four equal machines by chance the practical worst case is no bound but the law (Factory Physics §7.3.3).
    (map) => [bestCase, practicalWorstCase][pennySpread.at(map) ?? -1] ?? null,
    [
      ["best", bestCase],
      ["practicalWorst", practicalWorstCase],
      ["worst", worstCase],
    ],
  ),
  experiment: { horizon: 4600, warmUp: 600, replications: 10 },
};

const buildTime: LessonDial = {
  id: "buildTime",
  values: [2, 1.5],
  at: (map) => workHours(map, "build"),
  turn: (map, hours) =>
    setStepField(map, "build", "processTime", { distribution: "constant", value: `${hours}h` }),
};

/** The line of 1, 2, 1 and 1 h: subordinate first, then elevate. */
export const lineLesson: Lesson = {
  id: "line",
  sample: "line-1-2-1-1",
  dials: [inLine("line", [1, 2, 3, 4, 5, 6, 8, 10]), buildTime],
  figures: lineFigures("line", () => bestCase, [
    ["best", bestCase],
    ["worst", worstCase],
  ]),
  experiment: { horizon: 3300, warmUp: 300, replications: 2 },
};

/** Everybody but Chuck. */
const others = ["andy", "ben", "dave", "evan"];

const othersDie: LessonDial = {
  id: "othersDie",
  values: [3.5, 4.5],
  at: (map) => {
    const hours = workHours(map, "andy");
    return hours === null ? null : Math.round(10 / hours) / 10;
  },
  turn: (map, matches) =>
    others.reduce(
      (now, id) =>
        setStepField(now, id, "processTime", {
          distribution: "gamma",
          mean: `${(60 / matches).toFixed(2)}m`,
          cv: 0.913,
        }),
      map,
    ),
};

/** Goldratt's dice game as a line in which work flows. At the table it is played turn by turn: see decision 0022. */
export const diceLesson: Lesson = {
  id: "dice",
  sample: "dice-game",
  dials: [inLine("bowls", [5, 10, 20, 40, 80]), othersDie],
  figures: [
    {
      id: "throughput",
      unit: "perHour",
      read: throughput,
      laws: [
        lawOf("theTeamExpects", "bowls", (line, wip) => bestCase(line, wip), "throughputPerHour"),
        lawOf("practicalWorst", "bowls", practicalWorstCase, "throughputPerHour"),
      ],
      exactly: () => null,
    },
  ],
  experiment: { horizon: 1100, warmUp: 100, replications: 10 },
};
