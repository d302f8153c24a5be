type Params = Readonly<Record<string, string | number>>;
type NameOf = (id: string) => string;
const named = (nameOf: NameOf, id: string | number | undefined): string => nameOf(String(id));

const more = (p: Params): string => (p["more"] === 1 ? "1 person more" : `${p["more"]} people more`);

/** The five focusing steps, in words. */
export const focusWords = {
  steps: {
    identify: "Identify",
    exploit: "Exploit",
    subordinate: "Subordinate",
    elevate: "Elevate",
    repeat: "Repeat",
  },
  round: (number: number) => `Round ${number}`,
  moves: {
    "move.findEarlier": (p: Params, nameOf: NameOf) =>
      `Find the defects of ${named(nameOf, p["id"])} there, before the constraint spends time on them`,
    "move.lessSwitching": (p: Params, nameOf: NameOf) =>
      `At most ${p["limit"]} in ${named(nameOf, p["id"])} at once, so that less time goes into switching`,
    "move.protect": (p: Params, nameOf: NameOf) =>
      `Free ${named(nameOf, p["id"])} from other work: availability ${p["from"]} % → ${p["to"]} %`,
    "move.shorterOutages": (p: Params, nameOf: NameOf) =>
      `Outages at ${named(nameOf, p["id"])} ${p["percent"]} % shorter`,
    "move.batch": (p: Params, nameOf: NameOf) =>
      `Work in batches of ${p["size"]} at ${named(nameOf, p["id"])}, so that set-ups take less of the time`,
    "move.shorterSetup": (p: Params, nameOf: NameOf) =>
      `Set-up at ${named(nameOf, p["id"])} ${p["percent"]} % shorter`,
    "move.feed": (p: Params, nameOf: NameOf) =>
      `Hand on batches of ${p["size"]} from ${named(nameOf, p["id"])}, so that the constraint is never without work`,
    "move.feedOftener": (p: Params, nameOf: NameOf) =>
      `Hand on every ${p["cadence"]} from ${named(nameOf, p["id"])}, so that the constraint is never without work`,
    "move.makeRoom": (p: Params, nameOf: NameOf) =>
      `Room for ${p["limit"]} in ${named(nameOf, p["id"])}, so that what the constraint has finished can leave`,
    "move.takeOver": (p: Params, nameOf: NameOf) =>
      `${named(nameOf, p["to"])} takes over ${p["percent"]} % of the work of ${named(nameOf, p["id"])}`,
    "move.loosenLimit": (p: Params, nameOf: NameOf) =>
      `WIP limit of ${named(nameOf, p["id"])} up to ${p["limit"]}`,
    "move.loosenRope": (p: Params, nameOf: NameOf) =>
      `Limit of ${named(nameOf, p["id"])} up to ${p["limit"]}`,
    "move.oftener": (p: Params, nameOf: NameOf) => `${named(nameOf, p["id"])} every ${p["cadence"]}`,
    "move.smallerBatch": (p: Params, nameOf: NameOf) =>
      `Batches of ${p["size"]} from ${named(nameOf, p["id"])}`,
    "move.rope": (p: Params, nameOf: NameOf) =>
      `Let in only as much as ${named(nameOf, p["to"])} takes on: at most ${p["limit"]} from ${named(nameOf, p["from"])} to there`,
    "move.ropeLimit": (p: Params, nameOf: NameOf) =>
      `Let in less: at most ${p["limit"]} in ${named(nameOf, p["id"])}`,
    "move.addPerson": (p: Params, nameOf: NameOf) =>
      `${more(p)} at ${named(nameOf, p["id"])}: ${p["from"]} → ${Number(p["from"]) + Number(p["more"])}`,
    "move.addToPool": (p: Params, nameOf: NameOf) =>
      `${more(p)} in ${named(nameOf, p["id"])}: ${p["from"]} → ${Number(p["from"]) + Number(p["more"])}`,
    "move.faster": (p: Params, nameOf: NameOf) =>
      `Automate at ${named(nameOf, p["id"])}: process time down by ${p["percent"]} %`,
    "move.steadier": (p: Params, nameOf: NameOf) =>
      `Steady the work at ${named(nameOf, p["id"])}: spread (cv) ${p["from"]} → ${p["cv"]}`,
    "move.split": (p: Params, nameOf: NameOf) =>
      `Split the work of ${named(nameOf, p["id"])} into two steps, with as many people at the second`,
  } as Readonly<Record<string, (params: Params, nameOf: NameOf) => string>>,
  nothing: {
    "nothing.noIdea": "Nothing here that could be changed.",
    "nothing.noHelp": "Nothing that was tried helps for sure.",
    "nothing.noStart": "Work comes to the constraint from several starts: no one rope holds it.",
    "nothing.first": "The constraint is where work is let in: nothing before it is to be held back.",
    "nothing.alreadyTight": "What is let in cannot be less without loss.",
    "nothing.left": "Left as it is.",
    "nothing.notYet": "Not yet.",
    "nothing.noPrice": "What would help has no price, and money is bounded.",
    "nothing.noMoney": "What would help costs more than there is.",
    "nothing.notMoved": "Its rules still fit.",
    "nothing.rulesFit": "No old rule is in its way.",
    "nothing.ended": "Nothing to do.",
  } as Readonly<Record<string, string>>,
  ended: {
    "end.rounds": "All rounds that were asked for are done.",
    "end.market": "Demand is the constraint: more capacity would deliver nothing more.",
    "end.goals": "Every goal is met.",
    "end.unknown": "What holds the stream back cannot be said; the journey stops here.",
    "end.underWay": "The journey is under way.",
    "end.nothingHelps": "Nothing within the bounds helps any more; the journey stops here.",
  } as Readonly<Record<string, string>>,
  moved: (before: string, after: string) => `The constraint has moved from ${before} to ${after}.`,
  stays: (place: string) => `The constraint is still ${place}.`,
  places: {
    market: "demand",
    unknown: "a place that cannot be told",
    rule: (name: string) => `the rule at ${name}`,
  },
  throughput: (change: string) => `throughput ${change}`,
  flowTime: (change: string) => `flow time ${change}`,
  leadTime: (change: string) => `lead time ${change}`,
  perWeek: (change: string) => `${change} per week`,
  morePeople: (count: number) => (count === 1 ? "1 person more" : `${count} people more`),
  intervals: "± are 95 % intervals of the difference to the step before, the same luck for both.",
  signs: {
    title: "The classic signs, and where they mislead",
    queue: (step: string, count: string) => `Longest queue: ${step} (${count} waiting)`,
    utilisation: (step: string, percent: string) => `Busiest: ${step} (${percent} % of the time)`,
    blockedBefore: (step: string, percent: string) =>
      `Blocked before it: what feeds ${step} has no room ${percent} % of the time`,
    starvedAfter: (step: string, percent: string) =>
      `Starved after it: what follows ${step} has nothing to do ${percent} % of the time`,
    agrees: "points to the constraint",
    misleads: "misleads",
    none: "No sign points anywhere here.",
    improveWrong: (step: string) => `Improve the wrong step: double the people of ${step}`,
    wrongSaid: "Any improvement not made at the constraint is an illusion.",
  },
  account: {
    title: (place: string) => `Where the time of ${place} goes`,
    use: "Where the time goes",
    share: "Share",
    uses: {
      good: "Good work",
      comesBack: "Work that comes back",
      rework: "Rework",
      setUp: "Set-ups",
      switching: "Switching",
      away: "Other work",
      outage: "Outages",
      blocked: "No free place: its limit is full",
      batch: "Waiting for a full batch",
      starved: "Nothing to take up",
    },
    part: (use: string, percent: string) => `${use} ${percent} %`,
    basis: "Adds up to the whole time of its people, over all runs.",
  },
  command: "Five focusing steps",
  keepCommand: "Keep the journey as scenarios",
  title: "Five focusing steps",
  intro:
    "Find the constraint, get the most out of it, let everything else follow its pace, then give it more, and look again. Each idea is simulated with the same luck as the step before; only what helps is kept.",
  rounds: "Rounds",
  people: "People to add",
  cancel: "Cancel",
  close: "Close",
  keep: "Keep as scenarios",
  kept: (count: number) => (count === 1 ? "Kept as 1 scenario" : `Kept as ${count} scenarios`),
  keepEdit: "Keep the journey",
  stale: "The map has changed since. Walk again.",
  cancelled: "Cancelled. What was found so far stays.",
  failed: "The walk did not come about.",
  journeyTab: "The journey",
  tried: (count: number) => (count === 1 ? "1 idea tried" : `${count} ideas tried`),
  taken: "kept",
  notTaken: "left",
  showScenario: "Show on the map",
  confidence: (percent: string) => `${percent} % sure`,
  throughputFigure: "Throughput",
  flowTimeFigure: "Flow time",
  leadTimeFigure: "Lead time",
  wipFigure: "WIP",
  none: "cannot be said: it cannot keep up",
  start: "Start",
  chart: (figure: string, unit: string) => `${figure}, ${unit}`,
  chartPoint: (place: string, value: string) => `${place}: ${value}`,
  stepHead: "Step",
  doneHead: "What was done",
  peopleTaken: (count: number) =>
    count === 1 ? "One person was taken on." : `${count} people were taken on.`,
  fromTo: (rateBefore: string, rateAfter: string, timeBefore: string, timeAfter: string) =>
    `Throughput per week: ${rateBefore} → ${rateAfter}. Flow time: ${timeBefore} → ${timeAfter}.`,
  rateFromTo: (before: string, after: string) =>
    before === after ? `Throughput per week: ${before}.` : `Throughput per week: ${before} → ${after}.`,
  whereItStands: (rate: string, time: string) => `Throughput per week: ${rate}. Flow time: ${time}.`,
  stopsHint:
    "At the start, and after each step that changed something: 1.3 is step 3 of round 1. Bars are 95 % intervals.",
  scenarioName: (round: number, step: string) => `Round ${round}: ${step}`,
  progress: (round: number, step: string) => `round ${round}: ${step}`,
};
