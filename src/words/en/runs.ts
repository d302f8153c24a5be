type Params = Readonly<Record<string, unknown>>;

/** Names of steps and pools, for sentences about them. */
export type NameOf = (id: string) => string;

const percent = (value: unknown): string => `${Number(Number(value).toPrecision(2))} %`;
const list = (value: unknown, name: NameOf): string => {
  const names = (Array.isArray(value) ? value : []).map((id) => name(String(id)));
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
};

/** What the place behind the winner gives. Less than a tenth of a percent is nothing that anybody would notice. */
const nextBest = (p: Params, name: NameOf): string => {
  if (p["second"] === undefined) return "";
  if (Number(p["secondPercent"]) < 0.1) return "; at no other place does it change anything noticeable";
  return `; the next best place, ${name(String(p["second"]))}, gives ${percent(p["secondPercent"])}`;
};

/** Places whose effect on lead time is as great as far as the runs can tell. */
const alike = (count: unknown): string => {
  if (!(Number(count) > 0)) return "";
  return count === 1
    ? " One other place cannot be told apart from it."
    : ` ${String(count)} other places cannot be told apart from it.`;
};

/** What a study says in words: why this is the constraint, what was taken for granted, why a run failed. */
export const runWords = {
  "constraint.step": (p: Params, name: NameOf) =>
    `10 % more capacity at ${name(String(p["id"]))} gives ${percent(p["gainPercent"])} more throughput${nextBest(p, name)}.`,
  "constraint.pool": (p: Params, name: NameOf) =>
    `10 % more capacity of ${name(String(p["id"]))} gives ${percent(p["gainPercent"])} more throughput${nextBest(p, name)}.`,
  "constraint.tied": (p: Params, name: NameOf) =>
    `${list(p["ids"], name)} cannot be told apart: capacity there gives ${percent(p["gainPercent"])} more throughput.`,
  "constraint.market": (p: Params, name: NameOf) =>
    "The stream keeps up with all the work that arrives: only more demand would raise throughput." +
    (p["id"] === undefined
      ? ""
      : ` 10 % more capacity at ${name(String(p["id"]))} would cut lead time most.${alike(p["alike"])}`),
  "constraint.policy.limit": (p: Params, name: NameOf) =>
    `The WIP limit of ${name(String(p["id"]))} holds work back: loosening it by ${percent(p["percent"])} gives ${percent(p["gainPercent"])} more throughput, more for its size than capacity anywhere.`,
  "constraint.policy.rope": (p: Params, name: NameOf) =>
    `The limit of ${name(String(p["id"]))} holds work back: loosening it by ${percent(p["percent"])} gives ${percent(p["gainPercent"])} more throughput, more for its size than capacity anywhere.`,
  "constraint.policy.cadence": (p: Params, name: NameOf) =>
    `The cadence of ${name(String(p["id"]))} holds work back: twice as often gives ${percent(p["gainPercent"])} more throughput.`,
  "constraint.policy.batch": (p: Params, name: NameOf) =>
    `The batch of ${name(String(p["id"]))} holds work back: half the size gives ${percent(p["gainPercent"])} more throughput.`,
  "constraint.cannotKeepUp": (p: Params, name: NameOf) =>
    `More work comes to ${name(String(p["id"]))} than can be done there; the runs are too few to measure what more capacity would give.`,
  "constraint.noEffect": () =>
    "10 % more capacity at any one place changed throughput by no more than chance: the runs cannot tell what holds the stream back.",
  "constraint.oneRun": () =>
    "One run cannot tell a constraint from luck: at least two replications are needed.",
  "constraint.nothingDelivered": () => "Nothing was delivered within the horizon: a longer one is needed.",
  "constraint.notLookedFor": () => "The constraint was not looked for.",
  "constraint.looking": () => "Looking for the constraint: 10 % more capacity at each place in turn.",
  "assumption.completeAccurate": (p: Params, name: NameOf) =>
    `%C/A is missing at ${list(p["steps"], name)}: taken as 100 %.`,
  "assumption.warmUpUnsettled": () =>
    "The start-up phase seems to last half of the run or more: a longer horizon would give safer figures.",
  "assumption.runTooShort": (p: Params) =>
    `Each run is too short for how slowly this stream swings between busy and quiet times: its lead time in the long run may well lie outside the interval. Make each run about ${String(p["times"])} times as long.`,
  "assumption.shortTail": (p: Params) =>
    `P95 of lead time is the mean of what each run shows, which is too low in runs as short as these: of the items of all runs together ${Number(p["percent"]).toFixed(1)} % took no longer. Longer runs show it rightly.`,
  "assumption.precisionNotReached": (p: Params) =>
    `${String(p["most"])} replications were not enough for ± ${percent(p["percent"])}: the intervals are wider.`,
  "run.lockedIn": (p: Params, name: NameOf) =>
    `The work locked itself in by hour ${Number(p["hour"]).toFixed(1)}: ${String(p["inside"])} items are inside, nothing can move at ${name(String(p["step"]))}.`,
  "run.standsStill": (p: Params) =>
    `Time stands still at hour ${Number(p["hour"]).toFixed(1)}: some work without end takes no time at all.`,
  "run.overflows": () =>
    "More work is in the stream at once than a run can hold: less work that arrives or makes other work, or a shorter horizon, would do.",
  "run.breach": (p: Params) =>
    `The simulation broke a law of bookkeeping in replication ${String(p["replication"])} (${String(p["what"])}). Please report this with the file.`,
  "curve.severalStarts": () =>
    "Work comes in at several places or as several types, so that one number for all of the stream would be fair to none. Choose a limit or a rope instead.",
  "curve.severalEnds": () =>
    "The stream delivers at several steps, so that no single rope can hold all of it. Choose a limit or a rope instead.",
  "curve.noWay": () => "From where work arrives no way leads to the customer.",
} as const satisfies Readonly<Record<string, (p: Params, name: NameOf) => string>>;
