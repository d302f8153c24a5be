import { counted } from "../counted";
import type { FixCode, FixParams } from "../../model/fixes/Fix";

type Sentences = { readonly [Code in FixCode]: (params: FixParams[Code]) => string };

const fields = {
  workers: (step: string) => `Take ${step}'s own people away`,
  availability: (step: string) => `Take ${step}'s own availability away`,
  outages: (step: string) => `Take ${step}'s own outages away`,
  setup: (step: string) => `Take the set-up of ${step}'s batch away`,
  split: (step: string) => `Take the split at ${step} away`,
  join: (step: string) => `Take the join at ${step} away`,
  reworkTo: (step: string) => `Let rework of ${step} go back to ${step}`,
  foundBy: (step: string) => `Let the next step find the defects of ${step}`,
  pool: (step: string) => `Give ${step} people of its own`,
} as const;

/** What a fix does, on its button and in Undo. */
export const fixWords: Sentences = {
  "lead.set": ({ step, time, from }) =>
    from === "process"
      ? `Set LT of ${step} to ${time}, its process time`
      : `Set LT of ${step} to ${time}, as counted`,
  "quality.percent": ({ step, percent }) => `Set %C/A of ${step} to ${percent} %`,
  "shares.scale": ({ step }) => `Scale the shares out of ${step} to 100 %`,
  "shares.rest": ({ rest, links }) =>
    links === 1 ? `Give it the rest, ${rest} %` : `Share the rest, ${rest} %, among the ${links} without one`,
  "share.away": () => "Take the share away",
  "link.away": ({ from, to }) => `Take the link from ${from} to ${to} away`,
  "link.once": ({ from, to }) => `Keep one link from ${from} to ${to}`,
  connect: ({ from, to }) => `Connect ${from} to ${to}`,
  "arrivals.add": ({ step, demand }) => `Let work arrive at ${step} as the customer asks, ${demand}`,
  "arrivals.pace": ({ demand }) => `Let work arrive as the customer asks, ${demand}`,
  "arrivals.start": ({ step }) => `Let it arrive at ${step}`,
  "arrivals.always": () => "Leave only that work never runs out",
  "step.rename": ({ name }) => `Call it ${name}`,
  "field.away": ({ step, field }) => fields[field](step),
  "type.away": () => "Make it the default type",
  "limit.raise": ({ step, limit }) => `Raise the WIP limit of ${step} to ${limit}`,
  "batch.cut": ({ step, size }) => `Cut the batch of ${step} to ${size}`,
  "change.away": () => "Take this change out of the scenario",
  "warmUp.auto": () => "Find the warm-up automatically",
  "calendar.usual": ({ field, usual }) =>
    field === "hoursPerDay" ? `Count ${usual} hours a day` : `Count ${counted(usual, "day", "days")} a week`,
};
