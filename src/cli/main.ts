import { speak } from "../words/words";
import { exportLanguage } from "./exportLanguage";

const typed = process.argv.slice(2);
// Before anything else is loaded: what reads a word at its start keeps it.
if (exportLanguage(typed) === "de") speak((await import("../words/de/german")).german);
const { runCommandLine } = await import("./commandLine");
await runCommandLine(typed);
