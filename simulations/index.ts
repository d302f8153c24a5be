/** The front door of the simulation. */
export * from "./engine/Flow";
export * from "./engine/Trace";
export * from "./experiments/Results";
export { RunFailure } from "./engine/RunFailure";
export * from "./experiments/Runner";
export type { RunOrder, RunRecord } from "./experiments/replications";
export { conductStudy, lookFirst, type FirstLook, type StudyOptions } from "./experiments/conductStudy";
export { JOINT_CONFIDENCE, verificationCases, verify } from "./verification/verify";
export type { VerificationCase, VerificationUnit, Verified } from "./verification/VerificationCase";
export {
  comparedFigures,
  compareFlows,
  type Candidate,
  type BestCompared,
  type ComparedFigure,
  type ComparedSide,
  type CompareOptions,
  type Comparison,
  type ScenarioComparison,
} from "./experiments/compareFlows";
export type { FigureComparison } from "./experiments/FigureComparison";
export type { BestChoice } from "./experiments/chooseBest";
export { TOO_SHORT } from "./experiments/runLength";
export type { Verdict } from "./experiments/verdict";
export { sweepFlows, type StepPoint, type SweepPoint, type Sweep } from "./experiments/sweepFlows";
export type { Watched } from "./experiments/StepWatch";
export { costBatches, type BatchCosts, type CostCurve, type CostPoint } from "./experiments/batchCosts";
export { measureWipCurve, wholeStream, type WholeStream, type WipCurve } from "./experiments/wipCurve";
export { estimate } from "./statistics/confidence";
export { measureFirstVisits, type FirstVisits, type StepVisits } from "./experiments/measureFirstVisits";
export { causes, type Cause } from "./experiments/Accounts";
export {
  explainDifference,
  partsTogether,
  type Explanation,
  type ExplainedPart,
} from "./experiments/explainDifference";
export {
  measureSensitivity,
  type SmallImprovement,
  type Sensitivities,
  type Sensitivity,
} from "./experiments/measureSensitivity";
export {
  approximateWait,
  bestCase,
  famousWait,
  lineConstants,
  practicalWorstCase,
  waitByChance,
  worstCase,
  type LineConstants,
  type LinePoint,
  type Team,
} from "./experiments/lineLaws";
export {
  longerLeadTime,
  shortestLeadTime,
  smallestThatKeeps,
  type SmallestEnough,
} from "./experiments/readSweep";
export { measureDependence, type Dependence, type Doubt } from "./experiments/measureDependence";
export { timeUses, type PeopleOf, type TimeUse } from "./experiments/ConstraintAccount";
export type { Deploying } from "./experiments/DeployWatch";
export { accountForTime, type TimeAccount } from "./experiments/accountForTime";
export {
  DIE_MEAN,
  outOf,
  playDiceGame,
  playManyDiceGames,
  type DiceTable,
  type DiceTurn,
} from "./experiments/diceGame";
export {
  followChange,
  followedFigures,
  type Backlog,
  type FollowedCourse,
  type FollowedFigure,
  type FollowOptions,
  type Stretches,
  type StretchEstimates,
  type Transient,
} from "./experiments/followChange";
export type { Spell } from "./experiments/readCourse";
export { historyOf, recordHistories, type FlowHistory } from "./experiments/flowHistory";
export { spreadOf } from "./engine/variates";
