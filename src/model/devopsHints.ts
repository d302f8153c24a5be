import { inventoryOf } from "./drawing";
import { calendarOf, formatHours, parseRate } from "./durations";
import { mapMetrics, meanTimeBetweenArrivals } from "./metrics";
import { labelOf, placeName } from "./names";
import { own } from "./own";
import { pointerTo } from "./pointer";
import { flowOrder, isHandoff } from "./structure";
import type { StreamMap } from "./StreamMap";

/** What each hint says of the map: its code, with the data that gave rise to it. */
export interface HintParams {
  readonly environment: WaitParams;
  readonly deployment: WaitParams;
  readonly test: WaitParams;
  readonly architecture: WaitParams;
  readonly waiting: WaitParams;
  readonly partlyDone: { readonly step: string; readonly count: number };
  readonly extraFeatures: { readonly arrives: string; readonly demand: string };
  readonly extraProcess: { readonly step: string; readonly lead: string; readonly work: string };
  readonly handoffs: { readonly handoffs: number; readonly links: number };
  readonly defects: { readonly step: string; readonly percent: number };
  readonly switching: { readonly step: string; readonly percent: number };
  readonly heroics: { readonly pool: string; readonly steps: readonly string[] };
  readonly manual: { readonly step: string; readonly work: string };
}

/** Where work waits: how long, and what share of the whole lead time that is. */
interface WaitParams {
  readonly step: string;
  readonly wait: string;
  readonly percent: number;
}

export type HintCode = keyof HintParams;

/** Something that those who know the usual constraints and wastes of IT would ask about, with what of the map it was read off. */
export type Hint = {
  [Code in HintCode]: { readonly code: Code; readonly path: string; readonly params: HintParams[Code] };
}[HintCode];

// Names tell what kind of step it is, in English and German.
const kinds = {
  environment: /\b(environments?|infrastructure|provision\w*|servers?)\b|umgebung|infrastruktur/i,
  deployment: /\b(deploy\w*|releas\w*|go[- ]?live|roll[- ]?out)\b|ausroll|ausliefer|inbetriebnahme/i,
  test: /\b(test\w*|qa|regression)\b|abnahme|prüfung/i,
  architecture: /\barchitect\w*|architektur/i,
} as const;
const approvals = /\b(approv\w*|board|cab|sign[- ]?off|gate)\b|freigabe|genehmig|gremium|ausschuss/i;
const byHand = /\bmanual(ly)?\b|\bby hand\b|manuell|von hand/i;

interface Waiting {
  readonly id: string;
  readonly hours: number;
  readonly share: number;
}

/**
 * What DevOps eyes would look at first: the usual constraints of IT, and its wastes. Each is there only where a figure of the map is,
 * and says no more than that; it is a question to the team, and no finding.
 */
export function devopsHints(map: StreamMap): readonly Hint[] {
  const waits = waitsOf(map);
  const constraints = usualConstraints(map, waits);
  const named = new Set(constraints.map(({ path }) => path));
  return [
    ...constraints,
    ...longestWait(map, waits).filter(({ path }) => !named.has(path)),
    ...partlyDone(map),
    ...extraFeatures(map),
    ...extraProcess(map),
    ...handoffs(map),
    ...defects(map),
    ...switching(map),
    ...heroics(map),
    ...manual(map),
  ];
}

/** Where work waits, longest first: what of a step's lead time is not work. */
function waitsOf(map: StreamMap): readonly Waiting[] {
  const { stream, steps } = mapMetrics(map);
  const total = stream.leadTimeHours;
  if (total === null || total <= 0) return [];
  return flowOrder(map)
    .flatMap((id): Waiting[] => {
      const { leadTimeHours, processTimeHours } = steps[id] ?? {};
      if (leadTimeHours == null || processTimeHours == null) return [];
      const hours = leadTimeHours - processTimeHours;
      return hours > 0 ? [{ id, hours, share: hours / total }] : [];
    })
    .sort((a, b) => b.hours - a.hours);
}

function waitParams(map: StreamMap, { id, hours, share }: Waiting): WaitParams {
  return {
    step: labelOf(map, id),
    wait: formatHours(hours, calendarOf(map)),
    percent: Math.round(share * 100),
  };
}

/** Of each usual kind the step where most waits, where that is more than an even share of the whole lead time. */
function usualConstraints(map: StreamMap, waits: readonly Waiting[]): Hint[] {
  const even = 1 / Math.max(1, Object.keys(map.steps).length);
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((code): Hint[] => {
    const found = waits.find(({ id }) => kinds[code].test(labelOf(map, id)));
    if (found === undefined || found.share <= even) return [];
    return [{ code, path: pointerTo("steps", found.id), params: waitParams(map, found) }];
  });
}

function longestWait(map: StreamMap, [longest]: readonly Waiting[]): Hint[] {
  if (longest === undefined) return [];
  return [{ code: "waiting", path: pointerTo("steps", longest.id), params: waitParams(map, longest) }];
}

/** The most that was counted before a step. */
function partlyDone(map: StreamMap): Hint[] {
  const most = largest(flowOrder(map), (id) => inventoryOf(map.steps[id]!).count ?? 0);
  return most === null
    ? []
    : [
        {
          code: "partlyDone",
          path: pointerTo("steps", most.id),
          params: { step: labelOf(map, most.id), count: most.value },
        },
      ];
}

/** More comes in than the customer asks for, by more than a fifth; where all of it comes in one stream. */
function extraFeatures(map: StreamMap): Hint[] {
  const calendar = calendarOf(map);
  const demand = parseRate(map.demand, calendar);
  const between = meanTimeBetweenArrivals(map);
  if (Object.keys(map.arrivals ?? {}).length !== 1) return [];
  if (demand === null || demand === 0 || between === null || between * demand > 1 / 1.2) return [];
  const params = { arrives: formatHours(between, calendar), demand: formatHours(1 / demand, calendar) };
  return [{ code: "extraFeatures", path: "/demand", params }];
}

/** A step that approves, and takes longer for it than the approving does. */
function extraProcess(map: StreamMap): Hint[] {
  const calendar = calendarOf(map);
  return flowOrder(map).flatMap((id): Hint[] => {
    const { leadTimeHours: lead, processTimeHours: work } = mapMetrics(map).steps[id] ?? {};
    if (!approvals.test(labelOf(map, id)) || lead == null || work == null || lead <= work) return [];
    const params = {
      step: labelOf(map, id),
      lead: formatHours(lead, calendar),
      work: formatHours(work, calendar),
    };
    return [{ code: "extraProcess", path: pointerTo("steps", id), params }];
  });
}

/** More links than not lead to another owner. */
function handoffs(map: StreamMap): Hint[] {
  const links = Object.values(map.links ?? {});
  const count = links.filter((link) => isHandoff(map, link)).length;
  return 2 * count > links.length
    ? [{ code: "handoffs", path: "", params: { handoffs: count, links: links.length } }]
    : [];
}

/** The step whose work is most often of no use as it is. */
function defects(map: StreamMap): Hint[] {
  const worst = largest(flowOrder(map), (id) => 100 - (own(map.steps, id)?.percentCompleteAccurate ?? 100));
  if (worst === null) return [];
  const params = { step: labelOf(map, worst.id), percent: worst.value };
  return [{ code: "defects", path: pointerTo("steps", worst.id, "percentCompleteAccurate"), params }];
}

function switching(map: StreamMap): Hint[] {
  const most = largest(flowOrder(map), (id) => own(map.steps, id)?.switchCost ?? 0);
  if (most === null) return [];
  const params = { step: labelOf(map, most.id), percent: most.value };
  return [{ code: "switching", path: pointerTo("steps", most.id, "switchCost"), params }];
}

/** One person whom several steps need. */
function heroics(map: StreamMap): Hint[] {
  return Object.entries(map.pools ?? {}).flatMap(([pool, { size }]): Hint[] => {
    const served = flowOrder(map).filter((id) => own(map.steps, id)?.pool === pool);
    if ((size ?? 1) !== 1 || served.length < 2) return [];
    const steps = served.map((id) => labelOf(map, id));
    const params = { pool: placeName(map, "pool", pool), steps };
    return [{ code: "heroics", path: pointerTo("pools", pool), params }];
  });
}

/** A step that is called manual, and how much work it takes. */
function manual(map: StreamMap): Hint[] {
  return flowOrder(map).flatMap((id): Hint[] => {
    const work = mapMetrics(map).steps[id]?.processTimeHours ?? null;
    if (work === null || !byHand.test(labelOf(map, id))) return [];
    const params = { step: labelOf(map, id), work: formatHours(work, calendarOf(map)) };
    return [{ code: "manual", path: pointerTo("steps", id), params }];
  });
}

/** The first of the largest above nothing; null where all are nothing. */
function largest(
  ids: readonly string[],
  of: (id: string) => number,
): { readonly id: string; readonly value: number } | null {
  let found: { id: string; value: number } | null = null;
  for (const id of ids) {
    const value = of(id);
    if (value > (found?.value ?? 0)) found = { id, value };
  }
  return found;
}
