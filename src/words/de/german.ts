import { english, type Words } from "../words";
import { arrangeWords } from "./arrange";
import { calibrateWords } from "./calibrate";
import { calibrationWords } from "./calibration";
import { canvasWords, ladderWords } from "./canvas";
import { changeWords } from "./changes";
import { charterWords } from "./charter";
import { checkWords } from "./check";
import { clipboardWords } from "./clipboard";
import { commandWords, editWords } from "./commands";
import { curveWords } from "./curves";
import { compareWords } from "./compare";
import { comparisonWords } from "./comparison";
import { devopsWords } from "./devops";
import { exportingWords } from "./exporting";
import { figureWords } from "./figures";
import { filesWords } from "./files";
import { filmWords } from "./film";
import { fixWords } from "./fixes";
import { focusWords } from "./focus";
import { goalWords } from "./goals";
import { handWords } from "./hand";
import { helpWords } from "./help";
import { importingWords } from "./importing";
import { inspectorWords } from "./inspector";
import { lessonWords } from "./lessons";
import { legendWords } from "./legend";
import { planWords } from "./plan";
import { playbackWords } from "./playback";
import { problemWords } from "./problems";
import { quickEntryWords } from "./quickEntry";
import { reportWords } from "./report";
import { resultsWords } from "./results";
import { reviewWords } from "./reviews";
import { runWords } from "./runs";
import { dialogWords, screenWords } from "./screen";
import { sensitivityWords } from "./sensitivity";
import { sourceWords } from "./sources";
import { symbolWords } from "./symbols";
import { transientWords } from "./transient";
import { verifyWords } from "./verify";
import { whatIfWords } from "./whatIf";
import { walkWords } from "./walk";
import { workbookWords } from "./workbook";
import { workshopWords } from "./workshop";

/** The German catalogue. What only the command line says stays English, since people and programs read it alike; what reports say too does not. */
export const german: Words = {
  checked: english.checked,
  commandLine: {
    ...english.commandLine,
    compare: { ...english.commandLine.compare, ...comparisonWords },
  },
  figures: figureWords,
  sensitivity: sensitivityWords,
  importing: importingWords,
  exporting: exportingWords,
  calibrate: calibrateWords,
  whatIf: whatIfWords,
  symbols: symbolWords,
  sources: sourceWords,
  focus: focusWords,
  report: reportWords,
  legend: legendWords,
  plan: planWords,
  goals: goalWords,
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
  curves: curveWords,
  devops: devopsWords,
  dialogs: dialogWords,
  edits: editWords,
  files: filesWords,
  film: filmWords,
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
  lessons: lessonWords,
  playback: playbackWords,
  problems: problemWords,
  quickEntry: quickEntryWords,
  results: resultsWords,
  reviews: reviewWords,
  runs: runWords,
  screen: screenWords,
  transient: transientWords,
  verify: verifyWords,
  walk: walkWords,
  workbook: workbookWords,
  workshop: workshopWords,
};
