import type { Part } from "../Widened";
import { english, type Words } from "../words";
import { calibrationWords } from "./calibration";
import { changeWords } from "./changes";
import { charterWords } from "./charter";
import { checkWords } from "./check";
import { compareWords } from "./compare";
import { fixWords } from "./fixes";
import { handWords } from "./hand";
import { planWords } from "./plan";
import { reportWords } from "./report";
import { focusWords } from "./focus";
import { sourceWords } from "./sources";
import { symbolWords } from "./symbols";
import { whatIfWords } from "./whatIf";
import { arrangeWords } from "./arrange";
import { canvasWords, ladderWords } from "./canvas";
import { clipboardWords } from "./clipboard";
import { commandWords, editWords } from "./commands";
import { filesWords } from "./files";
import { helpWords } from "./help";
import { inspectorWords } from "./inspector";
import { playbackWords } from "./playback";
import { problemWords } from "./problems";
import { quickEntryWords } from "./quickEntry";
import { resultsWords } from "./results";
import { runWords } from "./runs";
import { dialogWords, screenWords } from "./screen";
import { verifyWords } from "./verify";
import { workshopWords } from "./workshop";

const translated: Part<Words> = {
  whatIf: whatIfWords,
  symbols: symbolWords,
  sources: sourceWords,
  focus: focusWords,
  report: reportWords,
  plan: planWords,
  hand: handWords,
  fixes: fixWords,
  compare: compareWords,
  check: checkWords,
  charter: charterWords,
  changes: changeWords,
  calibration: calibrationWords,
  arrange: arrangeWords,
  canvas: canvasWords,
  clipboard: clipboardWords,
  commands: commandWords,
  dialogs: dialogWords,
  edits: editWords,
  files: filesWords,
  help: helpWords,
  inspector: inspectorWords,
  ladder: ladderWords,
  language: {
    code: "de",
    locale: "de",
    decimalMark: ",",
    keys: { ctrl: "Strg", shift: "Umschalt", alt: "Alt", delete: "Entf", enter: "Enter" },
    chosen: (name) => `Sprache: ${name}`,
  },
  playback: playbackWords,
  problems: problemWords,
  quickEntry: quickEntryWords,
  results: resultsWords,
  runs: runWords,
  screen: screenWords,
  verify: verifyWords,
  workshop: workshopWords,
};

/** The German catalogue. What is not translated yet is said in English. */
export const german: Words = completed(english, translated) as Words;

function completed(whole: unknown, part: unknown): unknown {
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return part ?? whole;
  const given = (part ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, completed(value, given[key])]));
}
