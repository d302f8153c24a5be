import { lookFirst, type FirstLook } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { deployingOf } from "./delivery/deployingOf";
import { toFlow } from "./toFlow";
import { inSpareTime } from "./workers";

/** The last first look that was made before anybody asked. */
let made: { readonly of: StreamMap; readonly look: FirstLook } | null = null;

/**
 * Makes the first few runs of a map in spare time, so that a study of it has figures at once. The map must be one that can be
 * simulated. Nobody hears of it when that fails: whoever asks for the figures is told. Resolves when it is made or given up.
 */
export async function lookAhead(map: StreamMap): Promise<void> {
  if (made?.of === map) return;
  const { flow, experiment, assumptions } = toFlow(map);
  const options = { assumptions, deploying: deployingOf(map) };
  const work = inSpareTime((runner) => lookFirst(flow, experiment, { ...options, runner }));
  const look = await work?.catch(() => null);
  if (look) made = { of: map, look };
}

/** The first look of just this map, where one was made. */
export function lookOf(map: StreamMap): FirstLook | null {
  return made?.of === map ? made.look : null;
}
