import { isJourneyStale } from "../stores/focusStore";
import { isCompareStale, mapOfCompared } from "../stores/compareStore";
import { transientKey } from "../stores/studyStores";
import { isStale, shownMap, shownStudy } from "../stores/runStore";
import type { Stores } from "../stores/stores";
import { makeFile, makePrinted } from "../report/askWorker";
import type { ExportKind, ExportOrder } from "../report/ExportOrder";
import type { PictureLadder } from "../report/map/MapPicture";
import { scenarioPicture } from "../report/map/scenarioPicture";
import { filmOf } from "../report/playback/filmOf";
import { paintPng } from "../report/paintPng";
import { printPages } from "../report/printPages";
import type { PaperSize } from "../report/page/paperSizes";
import { reportSections, type Report, type ReportSection } from "../report/sheets/Report";
import { programVersion } from "../report/version";
import { words } from "../words/words";
import type { Command } from "./commands";

const text = words.exporting;

/** What a person chose in the dialog. */
export interface ExportChoice {
  readonly kind: ExportKind | "poster";
  readonly paper: PaperSize;
  readonly orientation: ExportOrder["orientation"];
  readonly tile: PaperSize | null;
  readonly ladder: PictureLadder;
  readonly scale: number;
  readonly sections: ReadonlySet<ReportSection>;
  readonly logo: Report["logo"];
}

/** What is chosen before anybody chose. */
export const firstChoice: ExportChoice = {
  kind: "pdf",
  paper: "A4",
  orientation: "auto",
  tile: null,
  ladder: "martin",
  scale: 2,
  sections: new Set(reportSections),
  logo: null,
};

/** Whether there are figures of the very map that is shown, and of its scenarios. */
export function figuresAtHand(stores: Stores): {
  readonly study: "fresh" | "stale" | "none";
  readonly comparison: boolean;
  readonly journey: "fresh" | "stale" | "none";
} {
  const run = stores.run.getState();
  const study = shownStudy(run);
  const { base } = stores.document.getState();
  const compare = stores.compare.getState();
  const { result } = compare;
  const isFresh = study !== null && !isStale(run) && run.progress?.partial == null && shownMap(run) !== null;
  return {
    study: isFresh ? "fresh" : study === null ? "none" : "stale",
    comparison:
      result !== null && !result.provisional && result.baseline === null && !isCompareStale(compare, base),
    journey: journeyAtHand(stores),
  };
}

function journeyAtHand(stores: Stores): "fresh" | "stale" | "none" {
  const focus = stores.focus.getState();
  if (focus.status === "walking" || (focus.journey?.rounds.length ?? 0) === 0) return "none";
  return isJourneyStale(focus, stores.document.getState().base) ? "stale" : "fresh";
}

/** What is to be made, from what is on the screen. Figures of a map that was changed since are not taken along. */
export function exportOrder(stores: Stores, choice: ExportChoice): ExportOrder {
  const { base, scenario, name, file } = stores.document.getState();
  const { study: state, comparison, journey: walked } = figuresAtHand(stores);
  const found = state === "fresh" ? shownStudy(stores.run.getState()) : null;
  const study =
    found === null
      ? null
      : {
          results: found.results,
          leadTimeHistogram: found.leadTimeHistogram,
          deployments: found.deployments,
        };
  const { journey, ofMap } = stores.focus.getState();
  const made = new Date();
  const fileName = file?.name ?? `${name || text.title}.millrace`;
  const kind = choice.kind === "poster" ? "pdf" : choice.kind;
  return {
    kind,
    poster: choice.kind === "poster",
    orientation: choice.orientation,
    tile: choice.kind === "poster" ? choice.tile : null,
    table: "steps",
    made,
    report: {
      picture: {
        ...scenarioPicture(base, scenario),
        results: study?.results ?? null,
        ladder: choice.ladder,
        language: document.documentElement.lang || "en",
      },
      base,
      study,
      film: found === null || kind !== "html" ? null : filmOf(found, stores.document.getState().map),
      comparison: comparison ? (stores.compare.getState().result?.comparison ?? null) : null,
      ...transientAtHand(stores),
      journey: walked === "fresh" && journey !== null && ofMap !== null ? { map: ofMap, journey } : null,
      sections: choice.sections,
      paper: choice.paper,
      logo: choice.logo,
      made: {
        version: programVersion,
        date: made.toISOString().slice(0, 10),
        file: fileName,
        command: commandFor(fileName, kind, scenario, choice, study?.results ?? null),
      },
    },
  };
}

/** What was found of the change of a scenario, where neither it nor the current state was changed since. */
function transientAtHand(stores: Stores): Pick<Report, "transient"> {
  const { of, result, status } = stores.transient.getState();
  const { base } = stores.document.getState();
  if (of === null || result === null || status !== "done") return {};
  const now = { ...of, base, map: mapOfCompared(base, of.scenario) };
  return transientKey(of) === transientKey(now)
    ? { transient: { scenario: of.scenario, found: result } }
    : {};
}

function commandFor(
  file: string,
  kind: ExportKind,
  scenario: string | null,
  choice: ExportChoice,
  results: Report["picture"]["results"],
): string {
  const word = (plain: string): string =>
    /^[\w./:@%+,=-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
  const parts = ["millrace export", word(file), "--to", word(`${bareName(file)}.${kind}`)];
  if (choice.kind === "poster") parts.push("--poster");
  if (choice.paper !== "A4") parts.push("--page", choice.paper);
  if (choice.kind === "poster" && choice.tile !== null) parts.push("--tile", choice.tile);
  if (choice.ladder !== "martin") parts.push("--ladder", choice.ladder);
  if (words.language.code !== "en") parts.push("--language", words.language.code);
  if (scenario !== null) parts.push("--scenario", word(scenario));
  if (results === null) parts.push("--no-run");
  else parts.push("--seed", String(results.seed), "--replications", String(results.replications));
  return parts.join(" ");
}

const bareName = (file: string): string => file.replace(/\.(?:millrace|json)$/i, "");

/** Makes the file and asks where to put it. Returns its name; null: the person thought better of it. */
export async function exportToFile(
  stores: Stores,
  choice: ExportChoice,
  onProgress: (done: number, total: number) => void,
  onStart: (cancel: () => void) => void,
): Promise<string | null> {
  const order = exportOrder(stores, choice);
  const { made, cancel } = makeFile(order, onProgress);
  onStart(cancel);
  const produced = await made;
  if (produced === null) throw new Error(text.noResults);
  const bytes =
    produced instanceof Uint8Array
      ? produced
      : new Uint8Array(await (await paintPng(produced, choice.scale)).arrayBuffer());
  const saved = await stores.desktop.exportAs(`${bareName(order.report.made.file)}.${order.kind}`, bytes);
  if (saved === null) return null;
  if ("failed" in saved) throw new Error(words.dialogs.failures[saved.failed]);
  return saved.name;
}

/** Whether a choice is of pages that a printer can print. */
export const canPrint = ({ kind }: ExportChoice): boolean => kind === "pdf" || kind === "poster";

/** Prints a report or a poster. `onStart` is told how to give it up, as long as the pages are not drawn. */
export async function printChoice(
  stores: Stores,
  choice: ExportChoice,
  onStart: (cancel: () => void) => void,
): Promise<void> {
  const { made, cancel } = makePrinted(exportOrder(stores, choice));
  onStart(cancel);
  await printPages(await made);
}

async function copyPicture(stores: Stores, kind: "png" | "svg"): Promise<void> {
  const order = exportOrder(stores, { ...firstChoice, kind });
  const produced = makeFile(order, () => undefined).made;
  const { tell } = stores.view.getState();
  try {
    if (kind === "svg") {
      const svg = produced.then((made) => new Blob([made as BlobPart], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": svg })]);
    } else {
      const png = produced.then((made) => {
        if (made === null || made instanceof Uint8Array) throw new Error(text.copyFailed);
        return paintPng(made, 2);
      });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    }
    tell(text.copied, "good");
  } catch {
    tell(text.copyFailed, "bad");
  }
}

const hasSteps = (stores: Stores): boolean => Object.keys(stores.document.getState().map.steps).length > 0;

/** What can be taken out of the window. */
export const exportCommands: readonly Command[] = [
  {
    id: "export",
    group: "file",
    label: () => text.command,
    shortcut: "mod+shift+E",
    enabled: () => true,
    perform: ({ view }) => view.getState().showDialog({ kind: "export" }),
  },
  {
    id: "print",
    group: "file",
    label: () => text.print,
    shortcut: "mod+P",
    enabled: () => true,
    perform: ({ view }) => view.getState().showDialog({ kind: "export", toPrint: true }),
  },
  {
    id: "copyPng",
    group: "file",
    label: () => text.copyPng,
    shortcut: null,
    enabled: hasSteps,
    perform: (stores) => copyPicture(stores, "png"),
  },
  {
    id: "copySvg",
    group: "file",
    label: () => text.copySvg,
    shortcut: null,
    enabled: hasSteps,
    perform: (stores) => copyPicture(stores, "svg"),
  },
];
