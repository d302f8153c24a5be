import { arrangeWords } from "./en/arrange";
import { clipboardWords } from "./en/clipboard";
import { commandLineWords } from "./en/commandLine";
import { canvasWords, ladderWords } from "./en/canvas";
import { commandWords, editWords } from "./en/commands";
import { checkedWords, figureWords } from "./en/figures";
import { checkWords, inspectorWords } from "./en/inspector";
import { playbackWords } from "./en/playback";
import { problemWords } from "./en/problems";
import { quickEntryWords } from "./en/quickEntry";
import { resultsWords } from "./en/results";
import { dialogWords, screenWords } from "./en/screen";
import { verifyWords } from "./en/verify";

/** Every sentence that a person reads, by area: the one catalogue for screen and command line. */
export const words = {
  arrange: arrangeWords,
  canvas: canvasWords,
  check: checkWords,
  clipboard: clipboardWords,
  commandLine: commandLineWords,
  commands: commandWords,
  dialogs: dialogWords,
  edits: editWords,
  checked: checkedWords,
  figures: figureWords,
  inspector: inspectorWords,
  ladder: ladderWords,
  playback: playbackWords,
  problems: problemWords,
  quickEntry: quickEntryWords,
  results: resultsWords,
  screen: screenWords,
  verify: verifyWords,
};
