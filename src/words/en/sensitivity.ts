import { counted } from "../counted";
/** The sheet of small improvements: what each would change. */
export const sensitivityWords = {
  title: "What would improving one thing change?",
  command: "What would improving one thing change?",
  intro:
    "Each place in turn gets 10 % more capacity, then 10 % less process time, then 5 points of %C/A, with the same luck each time. What stands on top is worth an experiment. What comes to nothing would be work for nothing.",
  again: "Run again",
  finding: (helps: number, all: number) =>
    helps === 0
      ? `None of ${counted(all, "small improvement", "small improvements")} is detectably better.`
      : `${helps} of ${counted(all, "small improvement", "small improvements")} ${helps === 1 ? "is" : "are"} detectably better.`,
  about: (runs: number, percent: string) =>
    `${counted(runs, "run", "runs")} of each; ${percent} % intervals, so that all of them hold together with 95 %. They are more than in the table of capacity beside the results: there the same difference has a narrower one.`,
  place: "Place",
  improvement: "Improved by",
  improvements: {
    capacity: "10 % more capacity",
    processTime: "10 % less process time",
    quality: "5 points more of %C/A",
  },
  leadTime: (unit: string) => `Lead time, ${unit}`,
  throughput: (unit: string) => `Throughput ${unit}`,
  verdict: "Verdict",
};
