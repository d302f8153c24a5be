import { lookFirst, type FirstLook } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { deployingOf } from "./delivery/deployingOf";
import { toFlow } from "./toFlow";
import { inSpareTime } from "./workers";

/** The last first look that was made before anybody asked. */
let made: { readonly of: StreamMap; readonly look: FirstLook } | null = null;

/**
 * Makes the first few runs of a map in spare time, so that a study of it has figures at once. The map must be one that can be
 * simulated. Nobody hears of it when that fails: whoever asks for the figures is told.
 */
export function lookAhead(map: StreamMap): void {
  if (made?.of === map) return;
  const { flow, experiment, assumptions } = toFlow(map);
  const options = { assumptions, deploying: deployingOf(map) };
  inSpareTime((runner) => lookFirst(flow, experiment, { ...options, runner }))?.then(
    (look) => {
      made = look && { of: map, look };
    },
    () => undefined,
  );
}

/** The first look of just this map, where one was made. */
export function lookOf(map: StreamMap): FirstLook | null {
  return made?.of === map ? made.look : null;
}
