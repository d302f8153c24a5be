import type { HintParams } from "../../model/devopsHints";

const handbook = "The DevOps Handbook (2nd ed. 2021), ch. 2";
const lean =
  "Poppendieck & Poppendieck, Implementing Lean Software Development (2006); The DevOps Handbook, ch. 2";

/** What those who know delivery in IT look at: hints, commit to production, the four figures of delivery. */
export const devopsWords = {
  hints: {
    title: (count: number) => (count === 1 ? "With DevOps eyes: 1 hint" : `With DevOps eyes: ${count} hints`),
    hint: "Questions to the team, read off the map's own figures. What holds the stream back, the simulation says.",
    source: (source: string) => `Source: ${source}`,
    titles: {
      environment: "A usual constraint: environments",
      deployment: "A usual constraint: deployment",
      test: "A usual constraint: test set-up and run",
      architecture: "A usual constraint: tight architecture",
      waiting: "Waste: waiting",
      partlyDone: "Waste: partially done work",
      extraFeatures: "Waste: extra features",
      extraProcess: "Waste: extra process",
      handoffs: "Waste: motion and handoffs",
      defects: "Waste: defects",
      switching: "Waste: task switching",
      heroics: "Waste: heroics",
      manual: "Waste: non-standard or manual work",
    },
    said: {
      environment: ({ step, wait, percent }: HintParams["environment"]) =>
        `Work waits ${wait} at ${step}, ${percent} % of the lead time. Could environments be made on demand?`,
      deployment: ({ step, wait, percent }: HintParams["deployment"]) =>
        `Work waits ${wait} at ${step}, ${percent} % of the lead time. Could deployments be smaller, and need nobody?`,
      test: ({ step, wait, percent }: HintParams["test"]) =>
        `Work waits ${wait} at ${step}, ${percent} % of the lead time. Could tests run by themselves, beside each other?`,
      architecture: ({ step, wait, percent }: HintParams["architecture"]) =>
        `Work waits ${wait} at ${step}, ${percent} % of the lead time. Could changes be made without asking there?`,
      waiting: ({ step, wait, percent }: HintParams["waiting"]) =>
        `Nowhere does work wait longer than at ${step}: ${wait}, ${percent} % of the lead time.`,
      partlyDone: ({ step, count }: HintParams["partlyDone"]) =>
        count === 1
          ? `1 item was counted before ${step}, more than anywhere else.`
          : `${count} items were counted before ${step}, more than anywhere else.`,
      extraFeatures: ({ arrives, demand }: HintParams["extraFeatures"]) =>
        `One comes in every ${arrives}, and the customer asks for one every ${demand}. Who uses the rest?`,
      extraProcess: ({ step, lead, work }: HintParams["extraProcess"]) =>
        `${step} takes ${lead} for ${work} of work. What did it stop last year that the team would not have seen?`,
      handoffs: ({ handoffs, links }: HintParams["handoffs"]) =>
        `${handoffs} of ${links} links hand work to another owner.`,
      defects: ({ step, percent }: HintParams["defects"]) =>
        `${percent} % of what ${step} passes on cannot be used as it is, more than of any other step.`,
      switching: ({ step, percent }: HintParams["switching"]) =>
        `At ${step} each item beyond one a person makes the work ${percent} % longer.`,
      heroics: ({ pool, steps }: HintParams["heroics"]) =>
        `${pool} alone serves ${steps.length} steps: ${steps.join(", ")}. Who else could?`,
      manual: ({ step, work }: HintParams["manual"]) =>
        `${step} is named as work by hand: ${work} for each item.`,
    },
    sources: {
      environment: handbook,
      deployment: handbook,
      test: handbook,
      architecture: handbook,
      waiting: lean,
      partlyDone: lean,
      extraFeatures: lean,
      extraProcess:
        "Forsgren, Humble & Kim, Accelerate (2018), ch. 7: approval by an outside body went with slower delivery, and not with fewer failures",
      handoffs: lean,
      defects: lean,
      switching: lean,
      heroics: lean,
      manual: lean,
    },
  },
  measure: {
    name: "Commit to production",
    offer: (from: string, to: string) => `Time commit to production: from ${from} to ${to}`,
    said: (from: string, to: string) =>
      `The map could time a change from commit to production: from entering ${from} to leaving ${to}.`,
    source: "Forsgren, Humble & Kim, Accelerate (2018), ch. 2: lead time for changes",
    edit: "Time commit to production",
    command: "Time commit to production",
  },
  dora: {
    title: "Delivery (DORA)",
    figures: {
      deploymentFrequency: "Deployment frequency",
      changeLeadTime: "Change lead time",
      changeFailureRate: "Change failure rate",
      timeToRestore: "Time to restore",
    },
    means: {
      deploymentFrequency: (of: string) =>
        `How often something goes into production at ${of}; a batch or a train that leaves together is one.`,
      changeLeadTime: (of: string) => `Median of “${of}”, in working time.`,
      changeFailureRate: (of: string) =>
        `Failures per change deployed at ${of}: sent back by a later step, found by the customer, or followed by work that only a failure makes.`,
      timeToRestore: (of: string) => `Median lead time of “${of}”, in working time.`,
    },
    perWeek: "/ week",
    percent: "%",
    missing: (why: string) => `Missing: ${why}.`,
    gaps: {
      noDeploy: "the map lacks a step that deploys",
      noMeasure: "the map lacks a measure from commit to production",
      noFailures:
        "the map lacks failures: neither %C/A below 100 that is found after the deployment, nor work that it spawns",
      mixedFailures:
        "work after a failure also comes by itself on the map, so that nobody can tell what changes cause",
      noRestoring: "the map lacks a type of work for failures, such as incidents",
      notRun: "not counted in these runs",
      nothingSeen: "nothing was seen in the runs, or the stream cannot keep up",
    },
    source:
      "Definitions: Forsgren, Humble & Kim, Accelerate (2018), ch. 2; dora.dev. Simulated from the map.",
    figure: "Figure",
    found: "Simulated",
  },
};
