import { createStore, type StoreApi } from "zustand/vanilla";
import type { Draft, FileFailure, OpenedFile } from "../desktop/Desktop";
import type { Problem } from "../model/Problem";

/** What is selected on the map. */
export interface Selection {
  readonly steps: readonly string[];
  readonly links: readonly string[];
  /** Other things of the drawing, by their place in the file: "/notes/n1", "/ropes/r". */
  readonly things: readonly string[];
}

export type Pane = "step" | "check" | "plan" | "results" | "whatIf";
export type Theme = "auto" | "light" | "dark" | "contrast";
/** Every way in which the ladder is drawn. */
export const ladderDialects = ["martin", "rother", "time"] as const;
/** How the ladder is drawn: LT and PT under each step, waits on the peaks and PT in the troughs, or true to time. */
export type LadderDialect = (typeof ladderDialects)[number];
export type UnsavedAnswer = "save" | "discard" | "cancel";
/** Which version a person wants of a file that somebody else has changed. */
export type ChangedAnswer = "mine" | "theirs" | "copy" | "later";

/** A question or message that stands in front of the map. */
export type Dialog =
  | { readonly kind: "unsaved"; readonly name: string; readonly answer: (answer: UnsavedAnswer) => void }
  | { readonly kind: "cannotOpen"; readonly name: string; readonly problems: readonly Problem[] }
  /** Opened, and mended on the way. */
  | { readonly kind: "mended"; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: "fileFailure"; readonly doing: "open" | "save"; readonly failure: FileFailure }
  /** With a file whose table is to be read; `ask`: it is still to be chosen. */
  | { readonly kind: "quickEntry"; readonly file?: File | "ask" }
  | { readonly kind: "manual" }
  /** `toPrint`: on paper rather than into a file. */
  | { readonly kind: "export"; readonly toPrint?: boolean }
  | { readonly kind: "importLog"; readonly file?: File }
  /** Somebody else changed the file: asked when it is seen, or before a save. */
  | {
      readonly kind: "changedOnDisk";
      readonly name: string;
      readonly asked: "save" | "change";
      readonly answer: (answer: ChangedAnswer) => void;
    }
  /** Work that was left behind, or that a person decided against. */
  | { readonly kind: "recovery"; readonly drafts: readonly Draft[]; readonly aside: boolean };

/** Where the person asked the view to go; `count` tells one wish from the next. */
export interface CameraWish {
  /** `show`: into view with the least movement. `find`: the same, and large enough to be read. `near`: large, in the middle. */
  readonly move: "fit" | "in" | "out" | "show" | "find" | "near";
  readonly steps: readonly string[];
  readonly count: number;
}

/** A field of the inspector that should take the focus. */
export interface FieldWish {
  readonly field: string;
  readonly count: number;
}

/** What covers the map: scenarios held against each other, the map held against its simulation, small improvements, curves, the lessons … */
export type Sheet =
  | "compare"
  | "calibrate"
  | "sensitivity"
  | "curves"
  | "measureNext"
  | "transient"
  | "lessons";

/** How the recorded run is being watched. */
export interface Playback {
  readonly shown: boolean;
  readonly playing: boolean;
  /** Simulated hours per second of watching. */
  readonly hoursPerSecond: number;
  readonly atHours: number;
}

/** What lasts as long as the session: nothing here is saved with the document. */
export interface ViewState {
  readonly selection: Selection;
  readonly pane: Pane;
  readonly paneOpen: boolean;
  readonly theme: Theme;
  /** The language of the screen, as its tag. Another one takes a new start of the screen. */
  readonly language: string;
  readonly dialect: LadderDialect;
  readonly dialog: Dialog | null;
  /** What another program wrote into the file while there is unsaved work here, until somebody has chosen. */
  readonly theirs: OpenedFile | null;
  readonly camera: CameraWish;
  readonly fieldWish: FieldWish | null;
  /** A step that waits to be connected by keyboard: the next one chosen is the other end. */
  readonly connectingFrom: string | null;
  /** Mapping from delivery backwards: the next step is the one before. */
  readonly backwards: boolean;
  /** The overview of a large map: whether it was asked for (null: nobody said), and whether the map is larger than the window. */
  readonly overview: { readonly wish: boolean | null; readonly needed: boolean };
  /** What was typed and not understood, by place; kept until it is mended or given up. */
  readonly unfinished: Readonly<Record<string, string>>;
  /** How many things the map check has found at each step. */
  readonly findings: Readonly<Record<string, number>>;
  /** What is written where steps are made from text; kept until they are added. */
  readonly quickEntry: string;
  readonly playback: Playback;
  readonly sheet: Sheet | null;
  /** What of the map is in the middle of the window, where new things go. */
  readonly middle: readonly [number, number];
  /** Something on the map is being dragged: what can wait, waits. */
  readonly inHand: boolean;
  /** A short message that goes by itself; `count` tells one from the next. */
  readonly notice: {
    readonly text: string;
    readonly tone: "info" | "good" | "bad";
    readonly count: number;
  } | null;
  select(steps: readonly string[], links?: readonly string[], things?: readonly string[]): void;
  showPane(pane: Pane): void;
  togglePane(): void;
  setTheme(theme: Theme): void;
  setLanguage(language: string): void;
  setDialect(dialect: LadderDialect): void;
  showDialog(dialog: Dialog | null): void;
  keepTheirs(theirs: OpenedFile | null): void;
  showSheet(sheet: Sheet | null): void;
  moveCamera(move: CameraWish["move"], steps?: readonly string[]): void;
  focusField(field: string): void;
  connectFrom(step: string | null): void;
  setBackwards(backwards: boolean): void;
  wishOverview(shown: boolean): void;
  needOverview(needed: boolean): void;
  keepUnfinished(place: string, text: string | null): void;
  forgetUnfinished(): void;
  keepQuickEntry(text: string): void;
  keepFindings(findings: Readonly<Record<string, number>>): void;
  /** Another document: there are no results of it yet. */
  leaveResults(): void;
  setPlayback(change: Partial<Playback>): void;
  setMiddle(middle: readonly [number, number]): void;
  setInHand(inHand: boolean): void;
  tell(text: string, tone?: "info" | "good" | "bad"): void;
}

export type ViewStore = StoreApi<ViewState>;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** The store of what is selected, open and pointed at. */
export function createViewStore(): ViewStore {
  return createStore<ViewState>((set, get) => ({
    selection: { steps: [], links: [], things: [] },
    pane: "step",
    paneOpen: true,
    theme: "auto",
    language: "en",
    dialect: "martin",
    dialog: null,
    theirs: null,
    camera: { move: "fit", steps: [], count: 0 },
    fieldWish: null,
    connectingFrom: null,
    backwards: false,
    overview: { wish: null, needed: false },
    unfinished: {},
    findings: {},
    quickEntry: "",
    playback: { shown: false, playing: false, hoursPerSecond: 40, atHours: 0 },
    sheet: null,
    middle: [0, 0],
    inHand: false,
    notice: null,
    select: (steps, links = [], things = []) => {
      const now = get().selection;
      if (!same(now.steps, steps) || !same(now.links, links) || !same(now.things, things))
        set({ selection: { steps, links, things } });
    },
    showPane: (pane) => set({ pane, paneOpen: true }),
    togglePane: () => set({ paneOpen: !get().paneOpen }),
    setTheme: (theme) => set({ theme }),
    setLanguage: (language) => set({ language }),
    setDialect: (dialect) => set({ dialect }),
    showDialog: (dialog) => set({ dialog }),
    keepTheirs: (theirs) => set({ theirs }),
    showSheet: (sheet) => set({ sheet }),
    moveCamera: (move, steps = []) => set({ camera: { move, steps, count: get().camera.count + 1 } }),
    focusField: (field) =>
      set({ fieldWish: { field, count: (get().fieldWish?.count ?? 0) + 1 }, pane: "step", paneOpen: true }),
    connectFrom: (connectingFrom) => set({ connectingFrom }),
    setBackwards: (backwards) => set({ backwards }),
    wishOverview: (wish) => set({ overview: { ...get().overview, wish } }),
    needOverview: (needed) => {
      if (get().overview.needed !== needed) set({ overview: { ...get().overview, needed } });
    },
    forgetUnfinished: () => set({ unfinished: {} }),
    keepQuickEntry: (quickEntry) => set({ quickEntry }),
    keepFindings: (findings) => set({ findings }),
    leaveResults: () => {
      if (get().pane === "results") set({ pane: "step" });
    },
    keepUnfinished: (place, text) => {
      if (text === null && get().unfinished[place] === undefined) return;
      const { [place]: _gone, ...others } = get().unfinished;
      set({ unfinished: text === null ? others : { ...others, [place]: text } });
    },
    setMiddle: (middle) => set({ middle }),
    setInHand: (inHand) => set({ inHand }),
    setPlayback: (change) => set({ playback: { ...get().playback, ...change } }),
    tell: (text, tone = "info") => set({ notice: { text, tone, count: (get().notice?.count ?? 0) + 1 } }),
  }));
}
