import type { DrawnThing } from "../../model/StreamMap";

/** The element that draws a thing, for those who point at it. */
export function domIdOfThing(path: DrawnThing): string {
  return `thing-${encodeURIComponent(path)}`;
}
