import { counted } from "../counted";
/** The sheet of curves: how much at once, in what batches, with how many people; the charts beside it. */
export const curveWords = {
  title: "Curves: how much at once, in what batches, with how many people",
  command: "Curves: WIP, batches, people",
  intro:
    "The stream is run again and again with one thing turned up step by step, with the same luck each time. Where a curve bends is where a change pays, or stops paying.",
  again: "Run again",
  now: "today",
  tabs: { wip: "How much at once", batch: "Batches and dates", people: "People and waiting" },
  step: "Step",
  /** Beside several charts. */
  perWeek: "Throughput, per week",
  leadTime: (unit: string) => `Lead time, mean, ${unit}`,
  flowTime: (unit: string) => `Flow time, mean, ${unit}`,
  inStream: "Items in the stream (WIP)",
  cannot: "cannot keep up",
  missing: "no figure",
  simulated: "simulated",
  best: "best case",
  practical: "practical worst case",
  worst: "worst case",
  about: (runs: number) =>
    runs === 1
      ? `1 run at each point, the same luck for all; one run gives no intervals. ×: cannot keep up.`
      : `${runs} runs at each point, the same luck for all; vertical lines are 95 % intervals. ×: cannot keep up.`,
  law: {
    intro:
      "As if work never ran out, with always so many in the stream. Best case: nobody ever waits for anybody. Worst case: all move together. Practical worst case: as much chance as a line of single people can have. A stream that stands below it can gain without spending anything.",
    throughputSaid: (now: string, critical: string) =>
      `Throughput against items in the stream, between best and worst case; ${now}; critical WIP ${critical}.`,
    flowTimeSaid: (now: string) =>
      `Flow time against items in the stream, between best and worst case; ${now}.`,
    nowAt: (wip: string, throughput: string, time: string) =>
      `today ${wip} in the stream, ${throughput} per week, ${time}`,
    nowUnknown: "today it cannot keep up, so it stands nowhere",
    critical: (critical: string, rate: string, raw: string) =>
      `Critical WIP ${critical}: the slowest place can do ${rate} a week, and an item alone in the stream takes ${raw}. With fewer inside, somebody at the slowest place must wait for work; with more, only waiting grows.`,
    unknownConstants: "What bounds this stream could not be measured: nothing was delivered.",
    better: (share: string) =>
      `Today's throughput is ${share} % of what a practical worst case would do with as many inside. Below 100 % there is something to gain within the rules, without people or tools.`,
    market: "Today's throughput is what is asked for: the stream could do more.",
    columns: {
      level: "In the stream",
      throughput: "Throughput per week",
      flowTime: "Flow time",
      best: "Best case",
      practical: "Practical worst case",
      worst: "Worst case",
    },
  },
  limit: {
    what: "What is limited",
    stream: "The whole stream",
    ropeOf: (name: string) => `Rope: ${name}`,
    limitOf: (step: string) => `WIP limit: ${step}`,
    across: "WIP limit",
    none: "none",
    said: (what: string, now: string) => `${what} against the limit, which is ${now} today.`,
    keeps: (limit: string) => `${limit} is the smallest of these limits that keeps 98 % of the throughput.`,
    keepsUnsure: (limit: string) =>
      `In these runs ${limit} is the smallest of these limits that keeps 98 % of the throughput; more runs would make it sure.`,
    longer: (there: string, today: string) =>
      `Lead time is longer there: ${there} on average, and ${today} today.`,
    keepsStream: (limit: string) =>
      `With ${limit} in the whole stream it still lets through 98 % of what it can do at most.`,
    keepsStreamUnsure: (limit: string) =>
      `In these runs ${limit} in the whole stream still let through 98 % of what it can do at most; more runs would make it sure.`,
    tryIt: "Try it as a what-if",
    tryHint: (limit: string) => `Starts a scenario with a limit of ${limit}.`,
    found: (limit: string) => `98 % at ${limit}`,
  },
  batch: {
    what: "What is turned",
    settings: { batch: "Batch size", cadence: "Leaves every" },
    intro:
      "A large batch makes the items in it wait for each other; a small one costs a hand-over, a test run or a meeting more often. Where both together cost least is the right size.",
    none: "at any time",
    delay: "Cost of delay, per item and day",
    delayHint: "What one item in the stream costs for each working day that it is not with the customer.",
    perBatch: (step: string) => `Cost per batch of ${step}`,
    perDate: (step: string) => `Cost per date of ${step}`,
    perBatchHint: "What each sending costs, however many are in it: the meeting, the test run, the release.",
    notGiven:
      "Without both costs only lead time can be shown. They are kept with the map, in whatever currency you type.",
    foreign: "The file keeps something else under “costs”; it is left as it is.",
    leadTimeSaid: (name: string, now: string) => `Lead time against ${name}, which is ${now} today.`,
    cost: "Cost per day",
    costSaid: (name: string, least: string) => `Cost per day against ${name}; the least at ${least}.`,
    holding: "waiting items",
    sending: "sendings",
    total: "together",
    shortest: (size: string) => `Lead time is shortest with ${size}.`,
    shortestUnsure: (sizes: string) =>
      `Lead time is shortest with one of ${sizes}; the runs cannot tell which.`,
    shortestSame: (sizes: string) =>
      `Lead time is shortest with ${sizes}, and exactly the same with each of them.`,
    cheapest: (size: string, cost: string) => `The least cost lies at ${size}: ${cost} a day.`,
    cheapestUnsure: (sizes: string, cost: string) =>
      `The least cost lies at one of ${sizes}, about ${cost} a day; the runs cannot tell which.`,
    cheapestSame: (sizes: string, cost: string) =>
      `The least cost lies at ${sizes}, exactly the same with each of them: ${cost} a day.`,
    saves: (saved: string) => `That is ${saved} a day less than today.`,
    sendings: "Sendings per week",
    edit: "Set a cost",
  },
  people: {
    intro:
      "The busier people are, the longer work waits for them, and the last few per cent cost most. The rule “% busy divided by % idle” is for one person with work by chance; a team of several, with less spread, waits far less.",
    across: "Busy, %",
    wait: (unit: string) => `Wait for people, mean, ${unit}`,
    own: (people: number) =>
      people === 1
        ? "1 person, this work and this spread (Kingman)"
        : `${people} people, this work and this spread (Sakasegawa)`,
    simulated: "simulated, with so many people",
    famous: "% busy / % idle",
    people: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    nowPeople: (count: number) => (count === 1 ? "today: 1 person" : `today: ${count} people`),
    said: (step: string, busy: string, wait: string) =>
      `Wait at ${step} against how busy its people are; today ${busy} % busy and a wait of ${wait}.`,
    saidUnknown: (step: string) =>
      `Wait at ${step} against how busy its people are; today they cannot keep up.`,
    team: (work: string, workCv: string, arrivalCv: string) =>
      `A visit takes ${work} of work, with a spread (standard deviation / mean) of ${workCv}; the times between arrivals spread by ${arrivalCv}, as seen in the runs.`,
    table: "With so many people",
    busy: "Busy",
    formula: "By the formula",
    apart:
      "The formula takes arrivals to be independent of each other and knows no limits, outages or priorities: where the points lie off the line, those are at work.",
    pool: (pool: string) => `These people are the pool ${pool}; all its steps count.`,
    nothing: "Nobody came to this step: there is nothing to show.",
  },
  flow: {
    title: "What happened in one run",
    hint: "The first of the runs, as it was watched: not a mean. The others went differently.",
    diagram: "Cumulative flow",
    diagramSaid: (days: string, arrived: number, delivered: number) =>
      `Cumulative flow over ${days}: ${arrived} arrived, ${delivered} delivered.`,
    scatter: "Lead time of each item delivered",
    scatterSaid: (items: number, p50: string, p85: string) =>
      `${counted(items, "item", "items")} by date of delivery and lead time; half of all within ${p50}, 85 % within ${p85}.`,
    scatterOnly: (items: number) => `${counted(items, "item", "items")} by date of delivery and lead time.`,
    arrived: "arrived",
    backlog: "waits outside",
    delivered: "delivered",
    date: (unit: string) => `Time of the run, ${unit}`,
    cutShort: "The recording was full before the run was over: only its beginning is shown.",
    percentiles: "The lines are P50, P85 and P95 of all runs.",
    inCompare: "What happened in one run of each",
    inCompareHint: "The same run of each, with the same luck: the same work comes at the same hours.",
    watchThem: "Show one run of each",
    period: "Period",
    whole: "The whole run",
    part: (from: string, to: string) => `${from} to ${to}`,
    at: "At",
  },
  next: {
    title: "What to measure next",
    command: "What to measure next",
    intro:
      "Every process time, %C/A and availability of a step that nobody has measured is put to its least and to its most, one at a time, as far off as its mark or the room says. How often work arrives, how many people there are and how available shared people are is taken as it is said. Where that changes the answer, measuring is worth the trouble; where it does not, a guess is good enough.",
    again: "Run again",
    answer: "The answer here is the mean lead time of the stream.",
    answerScenario: (name: string) => `The answer here is by how much “${name}” changes the mean lead time.`,
    answerAlone: (name: string) =>
      `The current state cannot keep up, so that no difference can be taken. The answer here is the mean lead time with “${name}”.`,
    answerKeepsUp:
      "With the figures as they are said to be the stream cannot keep up: its lead time grows without end. The question here is what decides whether it keeps up.",
    first: "Measure these two first",
    one: "Measure this one first",
    none: "Nothing that was guessed changes the answer by more than 2 %: it stands as it is.",
    allMeasured:
      "Every figure that the answer depends on is marked as measured. There is nothing left to ask for.",
    reason: (least: string, most: string, low: string, high: string) =>
      `Between ${least} and ${most} the answer goes from ${low} to ${high}.`,
    reasonDrowns: (least: string, most: string) =>
      `Somewhere between ${least} and ${most} the stream stops keeping up: the answer hangs on it altogether.`,
    reasonKeepsUp: (least: string, most: string) =>
      `Somewhere between ${least} and ${most} the stream begins to keep up: this figure alone decides it.`,
    reasonDelivers: (least: string, most: string, low: string, high: string) =>
      `Between ${least} and ${most} what is delivered goes from ${low} to ${high}; the stream cannot keep up with either.`,
    noneDecides:
      "No figure alone decides whether the stream keeps up: it cannot, even with the best of each. Less work coming in or more capacity would; these come nearest",
    decides: "decides whether it keeps up",
    goTo: (field: string, step: string) => `Go to the field: ${field} of ${step}`,
    goToShort: "Go to the field",
    figure: "Figure",
    sureness: "Said as",
    range: "Taken from … to",
    swing: (unit: string) => `Changes the answer by, ${unit}`,
    swingDelivered: (unit: string) => `Changes what is delivered by, ${unit}`,
    unmarked: "nothing said",
    drowns: "cannot keep up",
    others: "All of them, by how much they matter",
    fields: {
      processTime: "process time",
      percentCompleteAccurate: "%C/A",
      availability: "availability",
    },
    openSensitivity: "What would improving one thing change?",
  },
};
