import { z } from "zod";
import { farthest } from "../model/drawing";
import type { Expectation } from "../model/problems";

// The window forbids building code from text, which zod would otherwise try.
z.config({ jitless: true });

// The shape of a file: which fields there are and of what kind. What they mean together (do the ids
// exist, do the shares add up) is looked at in validateMap, so that a map that is still being drawn can
// always be saved and opened. Unknown fields are let through everywhere.

/** An issue's message is the code of what was expected; the catalogue turns it into words. */
const says = (expected: Expectation): { error: Expectation } => ({ error: expected });

const text = z.string(says("text")).optional();
const id = z.string(says("id"));
const number = z.number(says("number")).optional();
const duration = z.string(says("duration")).optional();
const time = z.union([z.string(), z.looseObject({})], says("time")).optional();
const durationOrNumber = z.union([z.string(), z.number()], says("durationOrNumber")).optional();

function thing<Fields extends z.core.$ZodLooseShape>(fields: Fields): z.ZodObject<Fields, z.core.$loose> {
  return z.looseObject(fields, says("object"));
}

/**
 * A collection keyed by id. Every own key is looked at, "__proto__" included, which a plain record
 * schema leaves out.
 */
function keyed(item: z.ZodType): z.ZodType {
  return z.unknown().check((context) => {
    const value = context.value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      context.issues.push({ code: "custom", input: value, message: "collection" satisfies Expectation });
      return;
    }
    for (const [key, entry] of Object.entries(value)) {
      if (key === "") context.issues.push({ code: "custom", input: entry, path: [key], message: "emptyId" });
      const result = item.safeParse(entry);
      for (const issue of result.error?.issues ?? []) {
        context.issues.push({
          code: "custom",
          input: entry,
          path: [key, ...issue.path],
          message: issue.message,
        });
      }
    }
  });
}

const place = z.number(says("number")).min(-farthest, says("place")).max(farthest, says("place"));
const outages = thing({ every: time, lasts: time }).optional();

const step = thing({
  name: text,
  owner: text,
  at: z.tuple([place, place], says("pair")).optional(),
  leadTime: duration,
  processTime: time,
  percentCompleteAccurate: number,
  workers: number,
  pool: id.optional(),
  availability: number,
  wipLimit: number,
  wait: time,
  batch: thing({
    mode: z.enum(["transfer", "process"], says("batchMode")),
    size: z.number(says("number")),
    setup: time,
    atMost: duration,
  }).optional(),
  cadence: duration,
  rework: thing({ to: id.optional(), foundBy: id.optional(), effort: number }).optional(),
  outages,
  switchCost: number,
  spawns: keyed(
    thing({ type: id.optional(), to: id, chance: z.number(says("number")), after: time }),
  ).optional(),
  split: z.literal("all", says("all")).optional(),
  join: z.literal("all", says("all")).optional(),
});

const change = thing({ op: z.string(says("text")), path: z.string(says("text")) });

/** The whole document, version 1. */
export const documentShape = thing({
  title: text,
  description: text,
  source: text,
  teaches: text,
  demand: text,
  calendar: thing({ hoursPerDay: number, daysPerWeek: number }).optional(),
  variability: number,
  types: keyed(thing({ name: text, priority: number })).optional(),
  pools: keyed(thing({ name: text, size: number, availability: number, outages })).optional(),
  arrivals: keyed(
    thing({
      to: id,
      type: id.optional(),
      every: time,
      always: z.boolean(says("yesNo")).optional(),
      size: number,
    }),
  ).optional(),
  steps: keyed(step),
  links: keyed(thing({ from: id, to: id, share: number })).optional(),
  ropes: keyed(thing({ name: text, from: id, to: id, limit: z.number(says("number")) })).optional(),
  measures: keyed(thing({ name: text, from: id, to: id })).optional(),
  goals: keyed(
    thing({
      name: text,
      measure: id,
      percentile: number,
      atMost: durationOrNumber,
      atLeast: durationOrNumber,
      per: text,
    }),
  ).optional(),
  scenarios: keyed(
    thing({
      name: text,
      hypothesis: text,
      basedOn: z.union([z.string(), z.null()], says("idOrNothing")).optional(),
      changes: z.array(change, says("list")),
    }),
  ).optional(),
  experiment: thing({
    horizon: duration,
    warmUp: z.string(says("durationOrAuto")).optional(),
    replications: number,
    seed: number,
  }).optional(),
});
