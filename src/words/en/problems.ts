import { counted } from "../counted";
import type { Expectation, JsonExpectation, ProblemCode, ProblemParams } from "../../model/problems";

/** A value as a sentence quotes it: as it stands in the file, and never longer than a line. */
function quoted(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const durationHint = 'a number with m, h, d or w, such as "2h" or "1d 4h"';

const expectations: Readonly<Record<Expectation, string>> = {
  text: "text in quotes",
  duration: `a duration: ${durationHint}, in quotes`,
  time: 'a duration such as "2h", or an object that names its distribution',
  number: "a number",
  yesNo: "true or false",
  object: "an object { … }",
  collection: "a collection { … } keyed by id",
  list: "a list [ … ]",
  pair: "two numbers, [left, top]",
  place: "a number from -1e9 to 1e9",
  id: "an id in quotes",
  durationOrNumber: "a number, or a duration in quotes",
  durationOrAuto: '"auto" or a duration in quotes',
  all: '"all", or nothing',
  batchMode: '"transfer" or "process"',
  idOrNothing: "an id in quotes, or null",
};

const jsonExpectations: Readonly<Record<JsonExpectation, string>> = {
  value: "a value",
  key: "a key in double quotes",
  colon: "a colon after the key",
  commaOrBrace: 'a comma or "}"',
  commaOrBracket: 'a comma or "]"',
  end: "the end of the file",
  string: "text that ends with a double quote on the same line",
  number: "a plain number",
  escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 after the backslash',
};

type Sentences = { readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => string };

/** One sentence per thing that can be wrong with a map: what was found, and what was expected. */
export const problemWords: Sentences = {
  "file.empty": () => "The file is empty; expected a Millrace map.",
  "file.tooLarge": ({ megabytes, most }) => `The file has ${megabytes} MB; Millrace opens up to ${most} MB.`,
  "file.conflict": ({ line }) =>
    `Line ${line} is a merge conflict mark; settle the conflict between the two versions first.`,
  "file.notJson": ({ line, column, found, expected }) =>
    `Line ${line}, column ${column}: found ${found === "" ? "the end of the file" : quoted(found)}, expected ${jsonExpectations[expected]}.`,
  "file.tooDeep": ({ line, most }) =>
    `Line ${line}: values are nested more than ${most} deep; expected a Millrace map.`,
  "file.infinite": ({ line, column, found }) =>
    `Line ${line}, column ${column}: ${String(found)} is too large for a number.`,
  "file.duplicateKey": ({ key, line }) =>
    `Line ${line}: the key ${quoted(key)} stands here a second time; keep one of the two.`,
  "file.imprecise": ({ found, kept, line }) =>
    `Line ${line}: ${found} has more digits than can be kept and would be saved as ${kept}.`,
  "file.notObject": ({ found }) => `Found ${quoted(found)}; expected a Millrace map, an object { … }.`,
  "file.notMillrace": ({ found }) =>
    found === undefined
      ? 'This is not a Millrace map: "format": "millrace" is missing.'
      : `This is not a Millrace map: its format is ${quoted(found)}, expected "millrace".`,
  "file.version": ({ found }) => `The version is ${quoted(found)}; expected a whole number such as 1.`,
  "file.newer": ({ found, known }) =>
    `This map was saved by a newer Millrace (format version ${found}; this one reads up to ${known}). Update Millrace to open it.`,

  "shape.missing": ({ field, expected }) => `"${field}" is missing; expected ${expectations[expected]}.`,
  "shape.type": ({ found, expected }) => `Found ${quoted(found)}; expected ${expectations[expected]}.`,
  "shape.emptyId": ({ collection }) => `An id in "${collection}" is empty; expected at least one character.`,

  "repair.null": ({ field }) => `"${field}" is null; it is read as absent.`,
  "repair.number": ({ found, kept }) => `Found ${quoted(found)} in quotes; it is read as the number ${kept}.`,

  "time.duration": ({ found }) => `${quoted(found)} is not a duration; expected ${durationHint}.`,
  "time.shape": ({ found }) => `${quoted(found)} is not a time; expected ${expectations.time}.`,
  "time.unknown": ({ found }) =>
    `${found === undefined ? "It names no" : `${quoted(found)} is not a known`} distribution; expected constant, exponential, gamma, lognormal, triangular, pert, uniform, percentiles or empirical.`,
  "time.missing": ({ distribution, field }) => `A ${distribution} distribution needs "${field}".`,
  "time.order": ({ distribution }) =>
    distribution === "percentiles"
      ? "P90 is not above P50; expected 0 < p50 < p90."
      : distribution === "uniform"
        ? "The least is above the most; expected min ≤ max."
        : "The values are out of order; expected min ≤ mode ≤ max.",
  "time.cv": ({ found, most }) =>
    `The cv is ${quoted(found)}; expected a number from 0 to ${most} (standard deviation / mean).`,
  "time.empty": ({ found }) =>
    `The values are ${quoted(found)}; expected a list of durations with at least one.`,
  "time.zero": ({ found }) => `${quoted(found)} takes no time at all; expected more than 0.`,
  "time.absurd": ({ found, years }) =>
    `${quoted(found)} is more than ${years} years of work; is the unit right?`,
  "number.range": ({ found, least, most, above, below }) => {
    const from = above ? `more than ${least}` : `${least}`;
    return most === null
      ? `Found ${found}; expected ${from} or more.`
      : `Found ${found}; expected ${from}${below ? " and less than" : above ? " and at most" : " to"} ${most}.`;
  },
  "number.whole": ({ found, least, most }) =>
    most === null
      ? `Found ${found}; expected a whole number from ${least} up.`
      : `Found ${found}; expected a whole number from ${least} to ${most}.`,
  "calendar.hours": ({ found }) =>
    `A working day has ${quoted(found)} hours; expected more than 0 and at most 24.`,
  "calendar.days": ({ found }) =>
    `A working week has ${quoted(found)} days; expected more than 0 and at most 7.`,
  "demand.rate": ({ found }) => `The demand is ${quoted(found)}; expected a rate above 0 such as "9/w".`,
  "spread.absurd": ({ found }) => `A cv of ${found} is a very wide spread; 0.3 to 2 is usual.`,

  "ref.step": ({ found }) => `There is no step with the id ${quoted(found)}.`,
  "ref.pool": ({ found }) => `There is no pool with the id ${quoted(found)}.`,
  "ref.type": ({ found }) => `There is no type of work with the id ${quoted(found)}.`,
  "ref.scenario": ({ found }) => `There is no scenario with the id ${quoted(found)}.`,
  "ref.measure": ({ found }) =>
    `${quoted(found)} is neither leadTime, flowTime, throughput, wip nor the id of a measure.`,

  "link.self": ({ step }) =>
    `A link leads from ${step} to itself; work that comes back is usually drawn as rework.`,
  "link.twice": ({ from, to }) => `${from} is linked to ${to} twice; one link is enough.`,
  "share.sum": ({ step, sum }) =>
    `The shares of the links out of ${step} add up to ${sum} %; expected 100 %.`,
  "share.single": ({ step, found }) =>
    `The only link out of ${step} has a share of ${found} %; expected 100 %, or none.`,
  "share.missing": ({ step, to }) =>
    `Several links leave ${step}, and the one to ${to} has no share; expected how many percent of the work take it.`,
  "share.ignored": ({ step }) => `${step} sends a copy down every link, so this share has no effect.`,
  "flow.noExit": ({ steps }) =>
    steps.length === 1
      ? `Work that comes to ${steps[0]} never gets out.`
      : `Work that comes to ${listed(steps)} goes round for ever; expected a way out to the customer.`,
  "flow.unreached": ({ step }) => `Nothing leads to ${step}: no work will ever come there.`,
  "lead.short": ({ step, process, lead }) =>
    `${step} has a process time (${process}) longer than its lead time (${lead}); the lead time contains the process time.`,
  "quality.never": ({ step }) =>
    `${step} has 0 % complete and accurate: all its work comes back, so that nothing would ever be delivered.`,
  "quality.fraction": ({ step, found, percent }) =>
    `${step} has ${found} % complete and accurate, which is nearly nothing; was ${percent} % meant?`,
  "split.one": ({ step }) => `${step} splits the work but has fewer than two links out.`,
  "split.end": ({ step, end }) =>
    `A branch of the split at ${step} ends at ${end}; expected every branch to come to one step with "join": "all".`,
  "split.joins": ({ step, joins }) =>
    `The branches of the split at ${step} come to different joins (${listed(joins)}); expected one.`,
  "split.within": ({ step, outer, join }) =>
    `The split at ${step} lies in a branch of the split at ${outer}, and both come to ${join}; expected a join of its own for each: let the branches of ${step} meet in a step with "join": "all" before ${join}.`,
  "split.back": ({ step }) =>
    `This link leads from a branch back to its split at ${step}; a split is left only through its join.`,
  "split.rework": ({ step, finder, to, split }) =>
    `A defect of ${step} that ${finder} finds goes back to ${to}, out of the split at ${split}; a split is left only through its join.`,
  "join.noSplit": ({ step }) => `${step} joins copies, but no split leads to it.`,
  "pool.ignored": ({ step, field, pool }) =>
    `${step} is done by people of ${pool}, so its own "${field}" has no effect.`,

  "arrival.never": ({ arrival }) =>
    `The arrival "${arrival}" does not say when work comes; expected "every" or "always": true.`,
  "arrival.both": ({ arrival, field }) =>
    `The arrival "${arrival}" never runs out of work, so "${field}" has no effect.`,
  "arrival.unlimited": ({ arrival, step }) =>
    `The arrival "${arrival}" never runs out of work, so something must hold it back; expected a WIP limit at ${step} or a rope that starts there.`,
  "limit.loop": ({ places }) =>
    places.length === 1
      ? `Work at ${places[0]} that goes back to where it is would wait for its own place for ever; draw the way back as rework, or lift the limit.`
      : `The limits of ${listed(places)} lie in a loop of links, so that work there could wait for itself for ever; draw the way back as rework, or lift one of the limits.`,
  "batch.overLimit": ({ step, size, limit }) =>
    `${step} waits for batches of ${size} but takes in at most ${limit}, so it could never move; expected a larger limit, a smaller batch, or "atMost".`,
  "batch.fillRope": ({ steps, held, limit, rope }) =>
    `${steps.length === 1 ? "The batch" : "The batches"} at ${listed(steps)} may hold ${counted(held, "item", "items")} back${steps.length === 1 ? "" : " between them"}, but the rope ${quoted(rope)} lets in only ${limit}: the work may lock itself in; expected a larger limit, smaller batches, or "atMost".`,
  "batch.overRope": ({ step, size, limit, rope }) =>
    `${step} waits for batches of ${size} but the rope ${quoted(rope)} lets in at most ${limit}, so it could never move; expected a larger limit, a smaller batch, or "atMost".`,
  "batch.setupIgnored": ({ step }) =>
    `${step} has a transfer batch, which needs no set-up; "setup" has no effect.`,
  "span.noPath": ({ from, to }) =>
    `No way leads from ${from} to ${to}; expected the start first and the end after it.`,

  "goal.target": () => 'A goal needs either "atMost" or "atLeast".',
  "goal.per": ({ found }) =>
    `A throughput is so many per h, d or w, but "per" is ${found === undefined ? "missing" : quoted(found)}.`,
  "goal.percentileIgnored": ({ measure }) =>
    `A goal for ${measure === "wip" ? "WIP" : "throughput"} looks at one figure of each run, so "percentile" has no effect.`,
  "goal.value": ({ found, measure }) =>
    measure === "throughput" || measure === "wip"
      ? `Found ${quoted(found)}; expected a number of items.`
      : `Found ${quoted(found)}; expected a duration: ${durationHint}.`,
  "experiment.warmUp": ({ warmUp, horizon }) =>
    `The warm-up (${warmUp}) takes up the whole run (${horizon}); expected a shorter one.`,
  "scenario.unknown": ({ id }) => `There is no scenario with the id ${quoted(id)}.`,
  "scenario.cycle": ({ id }) =>
    `The scenario ${quoted(id)} is based on itself in the end; expected a chain that ends at the base map.`,
  "change.malformed": ({ found }) =>
    `Found ${quoted(found)}; expected a change with "op", "path" and, unless it removes, "value".`,
  "change.unsupported": ({ found }) =>
    `A change cannot be ${quoted(found)}; expected add, remove or replace.`,
  "change.pointer": ({ found }) =>
    `${quoted(found)} is not a path; expected a JSON pointer such as "/steps/test/wipLimit".`,
  "change.missing": ({ path }) =>
    `There is nothing at ${quoted(path)} to replace or remove; to set an absent field, use add.`,
  "change.noParent": ({ path, parent }) =>
    `The change of ${quoted(path)} does nothing, because there is no ${quoted(parent)} (any more).`,
  "change.whole": ({ path }) =>
    `A scenario cannot change ${path === "" ? "the whole map at once" : quoted(path)}.`,

  "gap.noSteps": () => "The map has no steps; there is nothing to simulate.",
  "gap.noArrivals": () => "No work arrives; a simulation needs at least one arrival.",
  "gap.processTime": ({ step }) => `${step} has no process time; a simulation needs one.`,
  "gap.outages": ({ place, outages, most }) =>
    `${place} would have about ${outages.toPrecision(2)} outages in one run; expected at most ${most}. Are the times of its outages right?`,
  "gap.tooMuch": ({ items, most }) =>
    `About ${items.toPrecision(2)} items would arrive in one run; expected at most ${most}. Are the horizon and the time between arrivals right?`,

  "link.forgotten": ({ step, next }) =>
    `${step} leads nowhere, although ${next} stands right behind it and nothing leads there.`,
  "name.twice": ({ step }) => `Another step is called ${step} too; two names keep them apart.`,
  "demand.arrivals": ({ demand, takt, between }) =>
    `The customer asks for ${demand}, one every ${takt}, but work arrives every ${between}.`,
  "inventory.lead": ({ step, count, expected, lead }) =>
    `${counted(count, "item was", "items were")} counted before ${step}: at the pace of the stream that is a lead time of about ${expected}, but the map says ${lead}.`,
  "ask.figures": ({ step, missing }) =>
    missing.length === 2
      ? `${step} has no lead time and no %C/A.`
      : missing[0] === "leadTime"
        ? `${step} has no lead time.`
        : `${step} has no %C/A: ask who receives its work.`,
};
