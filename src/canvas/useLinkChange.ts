import { useDocument } from "../hooks/useStores";
import { pointerTo } from "../model/pointer";
import { changedPlaces } from "../words/changedPlaces";
import { linkOfEdge } from "./elements/mapParts";

/** What the shown scenario changes about the link that an edge stands for, in words; null: nothing. */
export function useLinkChange(edge: string): string | null {
  return useDocument(({ base, map }) => {
    if (base === map) return null;
    const link = linkOfEdge(edge);
    return link === null
      ? null
      : (changedPlaces(base, map).get(pointerTo("links", link))?.join(", ") ?? null);
  });
}
