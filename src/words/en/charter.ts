import { counted } from "../counted";
/** What a mapping is about, agreed before the first step is drawn. */
export const charterWords = {
  title: "Charter",
  command: "Charter",
  invite: "What is this map about? Fill in what you know; draw the first step whenever you like.",
  parts: {
    problem: "Problem",
    target: "Target",
    scope: "Scope",
    trigger: "Starts with",
    done: "Done when",
    demand: "Customer demand",
    participants: "Participants",
    date: "Date",
  },
  placeholders: {
    problem: "What hurts, and whom",
    target: "What shall be true afterwards",
    scope: "From where to where; what is left out",
    trigger: "A customer's order comes in",
    done: "The customer uses it",
    demand: "9/w",
    participants: "Names, with commas between",
  },
  more: (count: number) => counted(count, "participant", "participants"),
  one: "1 participant",
  open: "Open the charter",
  edit: "Edit",
  close: "Close",
  write: "Write a charter",
  brief: {
    target: (text: string) => `Target: ${text}`,
    problem: (text: string) => `Problem: ${text}`,
    scope: (text: string) => `Scope: ${text}`,
  },
  foreign: "The file keeps something of its own under “charter”; Millrace leaves it as it is.",
} as const;
