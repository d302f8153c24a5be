import {
  customer,
  drawingOrder,
  flowOrder,
  nextSteps,
  outgoingLinks,
  reachedFrom,
  shareOf,
} from "./structure";
import { labelOf } from "./names";
import { own } from "./own";
import type { Measure, StreamMap } from "./StreamMap";

// Names tell what a step is, in English and German; nothing else in a map does.
const deploys =
  /\b(deploy\w*|releas\w*|go[- ]?live|roll[- ]?out|ship(ping)?|publish\w*|put live)\b|ausroll|ausliefer|inbetriebnahme|produktivsetz|produktivnahme|bereitstell/i;
/** What prepares a release, or looks at it, is none. */
const aboutDeploying =
  /\b(plan\w*|request|notes?|candidate|control|board|approv\w*|verif\w*|check\w*|test\w*|prepare)\b|planung|antrag|freigabe|prüf|abnahme|vorbereit/i;
const codes =
  /\b(develop\w*|implement\w*|cod(e|ing)|program\w*|build)\b|entwick|implementier|programmier|umsetz/i;
const aboutCoding = /\b(review|plan\w*|test\w*|environment)\b|durchsicht|planung|umgebung/i;
/** Where a change is committed, or what takes it over from there. */
const commits = /\b(commit|merge|pull request|merge request|code review|ci|continuous integration)\b/i;
const environments = /\b(environments?|infrastructure|provision\w*|servers?)\b|umgebung|infrastruktur/i;
const pipelines = /\b(jenkins|gitlab|github|bitbucket|azure devops|teamcity|circleci)\b/i;
const deployTools = /\b(argo\s?cd|octopus|spinnaker|flux)\b/i;
const failures =
  /\b(incidents?|outages?|hotfix(es)?|fires?|failures?)\b|störung|ausfall|vorfall|notfall|feuer/i;

/** The step that puts changes into production, as far as names or systems tell; null: they do not. */
export function deployStep(map: StreamMap): string | null {
  const named = flowOrder(map).filter((id) => {
    const name = labelOf(map, id);
    return deploys.test(name) && !aboutDeploying.test(name) && !environments.test(name);
  });
  return named.at(-1) ?? stepOfSystem(map, deployTools);
}

/** A step that a system of this kind informs, or is informed by. */
function stepOfSystem(map: StreamMap, kind: RegExp): string | null {
  for (const { from, to } of Object.values(map.information ?? {})) {
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const system = /^\/systems\/(.+)$/.exec(here)?.[1];
      const step = /^\/steps\/(.+)$/.exec(there)?.[1];
      if (system === undefined || step === undefined || own(map.steps, step) === undefined) continue;
      if (kind.test(own(map.systems, system)?.name ?? "")) return step;
    }
  }
  return null;
}

/** The step where a change is committed, or the first one after: from here it is on its way to production. */
function firstAfterCommit(map: StreamMap, deploy: string): string | null {
  const order = flowOrder(map);
  const until = order.slice(0, order.indexOf(deploy) + 1);
  const committed = until.find((id) => commits.test(labelOf(map, id)));
  if (committed !== undefined) return committed;
  const coding = until.findLast((id) => {
    const name = labelOf(map, id);
    return id !== deploy && codes.test(name) && !aboutCoding.test(name);
  });
  if (coding !== undefined) return likelyNext(map, coding);
  const ofSystem = stepOfSystem(map, pipelines);
  return ofSystem !== null && until.includes(ofSystem) ? ofSystem : null;
}

function likelyNext(map: StreamMap, step: string): string | null {
  const links = outgoingLinks(map, step).map(({ link }) => link);
  links.sort((a, b) => (shareOf(map, b) ?? 0) - (shareOf(map, a) ?? 0));
  return links[0]?.to ?? null;
}

/** The measure from commit to production that the map has: one that ends where changes are deployed. */
export function commitToProduction(map: StreamMap): string | null {
  const deploy = deployStep(map);
  const ids = Object.keys(map.measures ?? {}).sort();
  return ids.find((id) => own(map.measures, id)?.to === deploy) ?? null;
}

/** A measure from commit to production that names or systems suggest, where the map has none. */
export function suggestedMeasure(map: StreamMap): Pick<Measure, "from" | "to"> | null {
  const to = deployStep(map);
  if (to === null || commitToProduction(map) !== null) return null;
  const from = firstAfterCommit(map, to);
  return from !== null && reachedFrom(map, [from]).has(to) ? { from, to } : null;
}

/** Where changes are deployed, and what tells that one has failed. */
export interface DeliveryPlaces {
  readonly deploy: string;
  /** The steps that come after: what they send back was found in production. */
  readonly after: readonly string[];
  /** Types of work that the deployment, or what follows it, creates and nothing else does. */
  readonly failureTypes: readonly string[];
  /** Somebody finds it when a deployed change is wrong: a later step, or the customer. */
  readonly isLookedAt: boolean;
  /** Work that deployments create also comes by itself: how much of it a change has caused cannot be told. */
  readonly isMixed: boolean;
}

/** What of delivery a map shows; null where no step puts changes into production. */
export function deliveryPlaces(map: StreamMap): DeliveryPlaces | null {
  const deploy = deployStep(map);
  if (deploy === null) return null;
  const reached = reachedFrom(map, [deploy]);
  const after = flowOrder(map).filter((id) => id !== deploy && reached.has(id));
  const spawnedBy = (steps: readonly string[]): ReadonlySet<string> =>
    new Set(
      steps.flatMap((id) =>
        Object.values(own(map.steps, id)?.spawns ?? {}).flatMap(({ type }) => type ?? []),
      ),
    );
  const elsewhere = spawnedBy(drawingOrder(map).filter((id) => !reached.has(id)));
  const arriving = new Set(Object.values(map.arrivals ?? {}).flatMap(({ type }) => type ?? []));
  const spawned = [...spawnedBy([deploy, ...after])].sort();
  const failureTypes = spawned.filter((type) => !arriving.has(type) && !elsewhere.has(type));
  return {
    deploy,
    after,
    failureTypes,
    isLookedAt: drawingOrder(map).some((id) => isFoundIn(map, id, after)),
    isMixed: failureTypes.length < spawned.length,
  };
}

/** Whether what a step does wrong is found by one of these steps, or by the customer. */
function isFoundIn(map: StreamMap, id: string, finders: readonly string[]): boolean {
  const step = own(map.steps, id);
  if ((step?.percentCompleteAccurate ?? 100) >= 100) return false;
  const finder = step?.rework?.foundBy;
  if (finder !== undefined) return finder === customer || finders.includes(finder);
  const next = nextSteps(map, id);
  return next.length === 0 || next.some((one) => finders.includes(one));
}

/** The type of work that restores the service: one that deployments create, else one that is called so; null: none. */
export function restoringType(map: StreamMap): string | null {
  const [created] = deliveryPlaces(map)?.failureTypes ?? [];
  if (created !== undefined) return created;
  const named = Object.entries(map.types ?? {}).filter(([id, { name }]) => failures.test(name ?? id));
  return named.map(([id]) => id).sort()[0] ?? null;
}
