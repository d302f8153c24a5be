import { byId, toNetwork, type Network } from "../engine/Network";
import type { Flow, Goal } from "../engine/Flow";
import { replicate } from "../engine/replicate";
import { TraceRecorder } from "../engine/TraceRecorder";
import type { Trace, Watcher } from "../engine/Trace";
import { Accounts } from "./Accounts";
import { ConstraintAccount, type PeopleOf } from "./ConstraintAccount";
import { DeployWatch, type Deploying } from "./DeployWatch";
import { readFigures } from "./figures";
import type { ChangeOrder } from "./runChange";
import { StepWatch, type Watched } from "./StepWatch";
import { halfWayOf } from "./wholePeriods";

/** The most records a trace keeps: some minutes of watching, some ten megabytes. */
const MOST_TRACE_RECORDS = 1_000_000;

/** One flow compiled and ready to be run many times. */
export interface Setting {
  readonly flow: Flow;
  readonly network: Network;
  /** In order of id, as in the results. */
  readonly goals: readonly Goal[];
}

export function toSetting(flow: Flow): Setting {
  return { flow, network: toNetwork(flow), goals: byId(flow.goals) };
}

/** What one replication is asked for. */
export interface RunOrder {
  readonly seed: number;
  readonly horizon: number;
  /** Hours. */
  readonly warmUp: number;
  /** Keep the lead times in order of delivery, to find the warm-up with. */
  readonly keepSeries: boolean;
  /** Keep the distribution of lead times. */
  readonly keepLeadTimes: boolean;
  /** Write down what happens. */
  readonly trace: boolean;
  /** Keep account of what lead time is spent on. */
  readonly keepAccounts?: boolean;
  /** Keep account of what the hours of these people are spent on. */
  readonly keepHoursOf?: PeopleOf;
  /** Count how this step sends work on and how it comes to its people. */
  readonly watch?: Watched;
  /** Change the stream when it is warmed up, and follow it on without and with the change. */
  readonly change?: ChangeOrder;
  /** Count deployments and what fails of them. */
  readonly deploying?: Deploying;
}

/** What comes back from one replication: plain data, small enough to send between threads. */
export interface RunRecord {
  readonly replication: number;
  readonly events: number;
  readonly figures: Float64Array;
  /** Means of five lead times in delivery order, and when the fifth was delivered. */
  readonly series: Float64Array;
  readonly seriesTimes: Float64Array;
  /** Alternating lead time and how many. */
  readonly leadTimes: Float64Array;
  readonly growth: Growth;
  readonly trace: Trace | null;
  /** Mean hours per delivered item by step and cause (see Accounts); null unless asked for. */
  readonly accounts: Float64Array | null;
  /** Hours of people by use (see ConstraintAccount); null unless asked for. */
  readonly hours: Float64Array | null;
  /** Counts of one step (see StepWatch); null unless asked for. */
  readonly watched: Float64Array | null;
  /** Counts of deployments (see DeployWatch); null unless asked for. */
  readonly deployed: Float64Array | null;
}

/** How many more there were at the end than half-way: does the stream keep up? */
export interface Growth {
  /** In the stream, the backlog included and who waits for a train left out, half-way and at the end. */
  readonly presentHalfWay: number;
  readonly presentAtEnd: number;
  /** More in the backlog. */
  readonly backlog: number;
  /** More waiting for a worker, by step. */
  readonly queued: Int32Array;
  /** Arrived between them. */
  readonly arrived: number;
}

/** Runs one replication and reads it off. */
export function runOnce(setting: Setting, order: RunOrder, replication: number): RunRecord {
  const recorder = order.trace ? new TraceRecorder(MOST_TRACE_RECORDS) : null;
  const accounts = order.keepAccounts === true ? new Accounts(setting.network, order.warmUp) : null;
  const spent =
    order.keepHoursOf === undefined
      ? null
      : new ConstraintAccount(setting.flow, setting.network, order.keepHoursOf, order.warmUp);
  const watch = order.watch === undefined ? null : new StepWatch(setting.network, order.watch, order.warmUp);
  const deploy =
    order.deploying === undefined ? null : new DeployWatch(setting.network, order.deploying, order.warmUp);
  const plan = { ...order, halfWay: halfWayOf(setting.flow, order.horizon) };
  const watchers = [watch, spent, recorder, accounts, deploy].reduce(watchedBy, null);
  const run = replicate(setting.network, plan, replication, watchers);
  const { ledger } = run.state;
  return {
    replication,
    events: ledger.events,
    figures: readFigures(setting.network, setting.goals, run),
    series: Float64Array.from(ledger.series),
    seriesTimes: Float64Array.from(ledger.seriesTimes),
    leadTimes: order.keepLeadTimes ? ledger.leadTimes.toPairs() : new Float64Array(0),
    growth: {
      presentHalfWay: run.halfWay.present - run.halfWay.forTrain,
      presentAtEnd: run.end.present - run.end.forTrain,
      backlog: run.end.present - run.end.inside - (run.halfWay.present - run.halfWay.inside),
      queued: run.end.queued.map((count, step) => count - run.halfWay.queued[step]),
      arrived: run.end.arrived - run.halfWay.arrived,
    },
    trace: recorder === null ? null : recorder.finish(setting.network, order.horizon),
    accounts: accounts === null ? null : accounts.meanHours(),
    hours: spent === null ? null : spent.close(run.state),
    watched: watch === null ? null : watch.finish(),
    deployed: deploy === null ? null : deploy.finish(order.horizon),
  };
}

/** Both are told what happens, where there are two. */
function watchedBy(one: Watcher | null, other: Watcher | null): Watcher | null {
  if (one === null || other === null) return one ?? other;
  return {
    record: (time, kind, item, step) => {
      one.record(time, kind, item, step);
      other.record(time, kind, item, step);
    },
    recordType: (item, type) => {
      one.recordType(item, type);
      other.recordType(item, type);
    },
  };
}
