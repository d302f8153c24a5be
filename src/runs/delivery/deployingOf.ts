import type { Deploying } from "../../../simulations/index";
import { deliveryPlaces } from "../../model/delivery";
import type { StreamMap } from "../../model/StreamMap";

/** Where a run of this map has to look to count deployments; null where no step of it deploys. */
export function deployingOf(map: StreamMap): Deploying | null {
  const places = deliveryPlaces(map);
  if (places === null) return null;
  const { deploy, after, failureTypes } = places;
  return { step: deploy, after, failureTypes };
}
