import { own } from "./own";
import { scenarioChain } from "./scenarios";
import type { Change, StreamMap } from "./StreamMap";

/** The changes of a scenario, and of those it builds on, to how runs are made: where several are compared, all run alike. */
export function experimentChanges(
  map: StreamMap,
  id: string,
): readonly { readonly scenario: string; readonly change: Change }[] {
  return scenarioChain(map, id).ids.flatMap((scenario) =>
    (own(map.scenarios, scenario)?.changes ?? [])
      .filter(({ path }) => /^\/experiment(?:\/|$)/.test(path))
      .map((change) => ({ scenario, change })),
  );
}
