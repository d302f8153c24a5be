import type { Study } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import type { StreamMap } from "../model/StreamMap";

interface Kept {
  readonly study: Study;
  readonly map: StreamMap;
}

/** A study for what is on the screen; `stale` when it is of the same scenario as it was before. */
export interface FoundStudy extends Kept {
  readonly stale: boolean;
}

const MOST_STUDIES = 24;
/** A trace may be some ten megabytes. */
const MOST_TRACES = 4;

/** The studies of a session, by the fingerprint of the map that each is of; the last used are kept. */
export class KeptStudies {
  private kept = new Map<string, Kept>();
  /** What each scenario, and the current state, was last simulated as. */
  private readonly last = new Map<string | null, string>();

  /** Keeps a study of a scenario, or of the current state. */
  keep(map: StreamMap, study: Study, scenario: string | null): void {
    const fingerprint = fingerprintOf(map);
    this.kept.delete(fingerprint);
    this.kept.set(fingerprint, { study, map });
    this.last.set(scenario, fingerprint);
    this.thin();
  }

  /** The study of exactly this map, else the last one of the scenario that is shown; never one of another scenario. */
  find(map: StreamMap, scenario: string | null): FoundStudy | null {
    if (this.kept.size === 0) return null;
    const fingerprint = fingerprintOf(map);
    const fresh = this.kept.get(fingerprint);
    if (fresh !== undefined) {
      // Used last, and called what the map calls it now.
      this.kept.delete(fingerprint);
      this.kept.set(fingerprint, { ...fresh, map });
      return { study: fresh.study, map, stale: false };
    }
    const old = this.kept.get(this.last.get(scenario) ?? "");
    return old === undefined ? null : { ...old, stale: true };
  }

  forget(): void {
    this.kept.clear();
    this.last.clear();
  }

  private thin(): void {
    let traces = 0;
    const newestFirst = [...this.kept].reverse().slice(0, MOST_STUDIES);
    const thinned = newestFirst.map(([fingerprint, { study, map }]): [string, Kept] => {
      traces += study.trace === null ? 0 : 1;
      return [fingerprint, { map, study: traces > MOST_TRACES ? { ...study, trace: null } : study }];
    });
    this.kept = new Map(thinned.reverse());
  }
}
