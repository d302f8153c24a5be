import type {
  ComparedFigure,
  Constraint,
  Estimate,
  FigureComparison,
  Results,
  TimeAccount,
} from "../../../simulations/index";
import type { Change } from "../../model/StreamMap";
import type { MoveCode } from "./Move";

/** What a step of the journey does to the stream: paired differences to the step before. */
export type Effect = Readonly<
  Record<"throughputPerHour" | "flowTimeMeanHours" | "leadTimeMeanHours", Estimate>
>;

/** What a stream does at one point of the journey. */
export type Standing = Readonly<
  Record<"throughputPerHour" | "flowTimeMeanHours" | "leadTimeMeanHours" | "wip", Estimate>
>;

/** An idea that was tried, and what it would bring alone. */
export interface Proposal {
  readonly code: MoveCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly changes: readonly Change[];
  readonly figures: Readonly<Record<ComparedFigure, FigureComparison>>;
  readonly taken: boolean;
}

/** One of the steps exploit, subordinate and elevate: what was tried, what was done, what it brought. */
export interface FocusStep {
  readonly proposals: readonly Proposal[];
  readonly changes: readonly Change[];
  readonly effect: Effect;
  /** What the stream does after it; null where nothing was done. */
  readonly after: Standing | null;
  /** Why nothing was done, where nothing was. */
  readonly nothing: NothingDone | null;
}

/** Goldratt's second step, with what the constraint's time goes to before anything is changed. */
export interface ExploitStep extends FocusStep {
  /** One for each place of the constraint; none where it is no people's. */
  readonly account: readonly TimeAccount[];
}

/** The steps of a round that change something. */
export const changingSteps = ["exploit", "subordinate", "elevate"] as const;

export type NothingDone =
  | "nothing.noIdea"
  | "nothing.noHelp"
  | "nothing.noStart"
  | "nothing.first"
  | "nothing.alreadyTight"
  | "nothing.ended";

/** One round of Goldratt's five focusing steps. */
export interface FocusRound {
  readonly identify: { readonly constraint: Constraint; readonly results: Results };
  readonly exploit: ExploitStep;
  readonly subordinate: FocusStep;
  readonly elevate: FocusStep;
  readonly repeat: { readonly constraint: Constraint; readonly results: Results; readonly moved: boolean };
}

/** Why the journey stopped. */
export type JourneyEnd = "end.rounds" | "end.market" | "end.goals" | "end.unknown" | "end.nothingHelps";

/** The five focusing steps, round after round. */
export interface Journey {
  readonly rounds: readonly FocusRound[];
  /** All changes in order: one scenario that leads from the map to the end of the journey. */
  readonly changes: readonly Change[];
  readonly ended: JourneyEnd;
  /** People taken on along the way. */
  readonly people: number;
}
