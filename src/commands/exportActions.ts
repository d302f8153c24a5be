import type { Stores } from "../stores/stores";
import { makeFile, makePrinted, ReportCancelled } from "../report/askWorker";
import type { ExportKind, ExportOrder } from "../report/ExportOrder";
import type { PictureLadder } from "../report/map/MapPicture";
import { scenarioPicture } from "../report/map/scenarioPicture";
import { filmOf } from "../report/playback/filmOf";
import { paintPng } from "../report/paintPng";
import { printPages } from "../report/printPages";
import type { PaperSize } from "../report/page/paperSizes";
import { reportSections, type Report, type ReportSection } from "../report/sheets/Report";
import { programVersion } from "../report/version";
import { failureSentence } from "../words/failureSentence";
import { words } from "../words/words";
import type { Command } from "./commands";
import { bareName, commandFor } from "./exportCommand";
import { figuresFor, simulateBeside, studyFound, studyWanted } from "./exportFigures";

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

/** What is to be made, from what is on the screen. Figures of a map that was changed since are not taken along. */
export function exportOrder(stores: Stores, choice: ExportChoice): ExportOrder {
  const { base, map, scenario, name, file, edited } = stores.document.getState();
  const figures = figuresFor(stores, choice);
  const { study: found, comparison, baseline, notRun, journey, transient } = figures;
  const study =
    found === null
      ? null
      : {
          results: found.results,
          leadTimeHistogram: found.leadTimeHistogram,
          deployments: found.deployments,
        };
  const made = new Date();
  const fileName = file?.name ?? `${name || text.title}.millrace`;
  const kind = choice.kind === "poster" ? "pdf" : choice.kind;
  const isUnsaved = edited || file === null;
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
      film: found === null || found.trace === null || kind !== "html" ? null : filmOf(found, map),
      comparison,
      baseline,
      notRun,
      ...(transient === undefined ? {} : { transient }),
      journey,
      sections: choice.sections,
      paper: choice.paper,
      logo: choice.logo,
      made: {
        version: programVersion,
        date: made.toISOString().slice(0, 10),
        file: fileName,
        command: commandFor(fileName, scenario, choice, figures, base),
        beyond: [
          ...(isUnsaved ? (["unsaved"] as const) : []),
          ...(journey !== null && choice.sections.has("journey") ? (["journey"] as const) : []),
          ...(transient !== undefined && choice.sections.has("comparison") ? (["transient"] as const) : []),
        ],
      },
    },
  };
}

/** Makes what a report still lacks beside its comparison. Rejects with ReportCancelled when a person does not want to wait. */
async function completed(stores: Stores, choice: ExportChoice, onStart: OnStart): Promise<void> {
  const wanted = studyWanted(stores, choice);
  if (wanted === null || studyFound(stores, wanted) !== null) return;
  const { beside } = stores;
  onStart(() => beside.getState().cancel());
  await simulateBeside(stores, wanted);
  if (beside.getState().status === "cancelled") throw new ReportCancelled();
}

type OnStart = (cancel: () => void) => void;

/** Makes the file and asks where to put it. Returns its name; null: the person thought better of it. */
export async function exportToFile(
  stores: Stores,
  choice: ExportChoice,
  onProgress: (done: number, total: number) => void,
  onStart: OnStart,
): Promise<string | null> {
  await completed(stores, choice, onStart);
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
  if ("failed" in saved) throw new Error(failureSentence(saved, "save"));
  return saved.name;
}

/** Whether a choice is of pages that a printer can print. */
export const canPrint = ({ kind }: ExportChoice): boolean => kind === "pdf" || kind === "poster";

/** Prints a report or a poster. `onStart` is told how to give it up, as long as the pages are not drawn. */
export async function printChoice(stores: Stores, choice: ExportChoice, onStart: OnStart): Promise<void> {
  await completed(stores, choice, onStart);
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
