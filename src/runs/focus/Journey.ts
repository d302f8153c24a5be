import type {
  ComparedFigure,
  Constraint,
  Estimate,
  FigureComparison,
  Results,
  TimeAccount,
} from "../../../simulations/index";
import type { Change } from "../../model/StreamMap";
import { sumOfCosts, type Cost } from "../../model/costs";
import type { Move } from "./Move";

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
  /** One move, or several that only help together. */
  readonly moves: readonly [Move, ...Move[]];
  readonly changes: readonly Change[];
  readonly figures: Readonly<Record<ComparedFigure, FigureComparison>>;
  readonly cost: Cost;
  readonly taken: boolean;
}

/** One of the steps that change something: what was tried, what was done, what it brought. */
export interface FocusStep {
  readonly proposals: readonly Proposal[];
  readonly changes: readonly Change[];
  readonly effect: Effect;
  /** What the stream does after it; null where nothing was done. */
  readonly after: Standing | null;
  /** What was done costs so much, as far as somebody said. */
  readonly cost: Cost;
  /** Why nothing was done, where nothing was. */
  readonly nothing: NothingDone | null;
}

/** Goldratt's second step, with what the constraint's time goes to before anything is changed. */
export interface ExploitStep extends FocusStep {
  /** One for each place of the constraint; none where it is no people's. */
  readonly account: readonly TimeAccount[];
}

/** Goldratt's drum, buffer and rope: who beats the pace, what waits before it, and where it holds work back. */
export interface DrumBufferRope {
  readonly drum: string;
  readonly start: string;
  /** At most so many from the start to the drum. */
  readonly limit: number;
  /** What waits before the drum on average. */
  readonly buffer: Estimate;
}

/** Goldratt's third step, with the drum, buffer and rope that hold after it; null where there is no rope. */
export interface SubordinateStep extends FocusStep {
  readonly rope: DrumBufferRope | null;
}

/** Goldratt's fifth step: where the constraint is now, and the old rules that were loosened for it. */
export interface RepeatStep extends FocusStep {
  /** Before any rule was loosened. */
  readonly constraint: Constraint;
  readonly results: Results;
  readonly moved: boolean;
}

/** The steps of a round that change something. */
export const changingSteps = ["exploit", "subordinate", "elevate", "repeat"] as const;

export type ChangingStep = (typeof changingSteps)[number];

export type NothingDone =
  | "nothing.noIdea"
  | "nothing.noHelp"
  | "nothing.left"
  | "nothing.notYet"
  | "nothing.noPrice"
  | "nothing.noMoney"
  | "nothing.notMoved"
  | "nothing.rulesFit"
  | "nothing.noStart"
  | "nothing.first"
  | "nothing.alreadyTight"
  | "nothing.ended";

/** One round of Goldratt's five focusing steps. */
export interface FocusRound {
  readonly identify: { readonly constraint: Constraint; readonly results: Results };
  readonly exploit: ExploitStep;
  readonly subordinate: SubordinateStep;
  readonly elevate: FocusStep;
  readonly repeat: RepeatStep;
}

/** Why the journey stopped. */
export type JourneyEnd =
  | "end.rounds"
  | "end.market"
  | "end.goals"
  | "end.unknown"
  | "end.nothingHelps"
  | "end.underWay";

/** The five focusing steps, round after round. */
export interface Journey {
  readonly rounds: readonly FocusRound[];
  /** All changes in order: one scenario that leads from the map to the end of the journey. */
  readonly changes: readonly Change[];
  readonly ended: JourneyEnd;
  /** People taken on along the way. */
  readonly people: number;
}

/** All that the journey cost, as far as somebody said. */
export const costOfJourney = ({ rounds }: Journey): Cost =>
  sumOfCosts(rounds.flatMap((round) => changingSteps.map((name) => round[name].cost)));
