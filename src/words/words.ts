import { arrangeWords } from "./en/arrange";
import { changeWords } from "./en/changes";
import { charterWords } from "./en/charter";
import { checkWords } from "./en/check";
import { clipboardWords } from "./en/clipboard";
import { commandLineWords } from "./en/commandLine";
import { calibrationWords } from "./en/calibration";
import { canvasWords, ladderWords } from "./en/canvas";
import { commandWords, editWords } from "./en/commands";
import { curveWords } from "./en/curves";
import { devopsWords } from "./en/devops";
import { exportingWords } from "./en/exporting";
import { importingWords } from "./en/importing";
import { checkedWords, figureWords } from "./en/figures";
import { filesWords } from "./en/files";
import { filmWords } from "./en/film";
import { goalWords } from "./en/goals";
import { handWords } from "./en/hand";
import { helpWords } from "./en/help";
import { inspectorWords } from "./en/inspector";
import { fixWords } from "./en/fixes";
import { focusWords } from "./en/focus";
import { languageWords } from "./en/language";
import { legendWords } from "./en/legend";
import { lessonWords } from "./en/lessons";
import { planWords } from "./en/plan";
import { playbackWords } from "./en/playback";
import { problemWords } from "./en/problems";
import { quickEntryWords } from "./en/quickEntry";
import { resultsWords } from "./en/results";
import { reportWords } from "./en/report";
import { reviewWords } from "./en/reviews";
import { runWords } from "./en/runs";
import { dialogWords, screenWords } from "./en/screen";
import { sourceWords } from "./en/sources";
import { symbolWords } from "./en/symbols";
import { transientWords } from "./en/transient";
import { verifyWords } from "./en/verify";
import { walkWords } from "./en/walk";
import { workbookWords } from "./en/workbook";
import { workshopWords } from "./en/workshop";
import { calibrateWords } from "./en/calibrate";
import { sensitivityWords } from "./en/sensitivity";
import { compareWords } from "./en/compare";
import { whatIfWords } from "./en/whatIf";
import type { Widened } from "./Widened";

/** Every sentence that a person reads, by area, in English: the shape that every other language has to have. */
export const english = {
  arrange: arrangeWords,
  calibration: calibrationWords,
  canvas: canvasWords,
  changes: changeWords,
  calibrate: calibrateWords,
  compare: compareWords,
  sensitivity: sensitivityWords,
  charter: charterWords,
  check: checkWords,
  clipboard: clipboardWords,
  commandLine: commandLineWords,
  commands: commandWords,
  curves: curveWords,
  devops: devopsWords,
  dialogs: dialogWords,
  edits: editWords,
  checked: checkedWords,
  exporting: exportingWords,
  importing: importingWords,
  figures: figureWords,
  files: filesWords,
  film: filmWords,
  fixes: fixWords,
  focus: focusWords,
  goals: goalWords,
  hand: handWords,
  help: helpWords,
  inspector: inspectorWords,
  ladder: ladderWords,
  language: languageWords,
  legend: legendWords,
  lessons: lessonWords,
  plan: planWords,
  playback: playbackWords,
  problems: problemWords,
  quickEntry: quickEntryWords,
  results: resultsWords,
  report: reportWords,
  reviews: reviewWords,
  runs: runWords,
  screen: screenWords,
  sources: sourceWords,
  symbols: symbolWords,
  transient: transientWords,
  verify: verifyWords,
  walk: walkWords,
  workbook: workbookWords,
  workshop: workshopWords,
  whatIf: whatIfWords,
};

export type Words = Widened<typeof english>;

/** The catalogue that is spoken: one for screen and command line. */
export const words: Words = { ...english };

/** Speaks another language from now on. Before the screen is loaded: what has read a word keeps it. */
export function speak(catalogue: Words): void {
  Object.assign(words, catalogue);
}
