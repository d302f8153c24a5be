import { own } from "../model/own";
import { incomingLinks, outgoingLinks } from "../model/structure";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import { addStepOnLink } from "./linkActions";

const text = words.hand;

/** The one selected link; null when none or several are, or a step is too. */
export function onlySelectedLink(stores: Stores): string | null {
  const { steps, links } = stores.view.getState().selection;
  return links.length === 1 && steps.length === 0 ? (links[0] ?? null) : null;
}

/** Whether the overview is seen: as it was asked for, else whenever the map is larger than the window. */
export const isOverviewShown = (stores: Stores): boolean => {
  const { overview } = stores.view.getState();
  return overview.wish ?? overview.needed;
};

/** What is done with the hand on the map, as commands. */
export const handCommands: readonly Command[] = [
  {
    id: "mapBackwards",
    group: "step",
    label: (stores) => (stores.view.getState().backwards ? text.mapForwards : text.mapBackwards),
    shortcut: "mod+shift+B",
    enabled: () => true,
    perform: ({ view }) => view.getState().setBackwards(!view.getState().backwards),
  },
  {
    id: "addOnLink",
    group: "step",
    label: () => text.addOnSelectedLink,
    shortcut: null,
    enabled: (stores) => onlySelectedLink(stores) !== null,
    perform: (stores) => {
      const link = onlySelectedLink(stores);
      if (link !== null) addStepOnLink(stores, link);
    },
  },
  {
    id: "overview",
    group: "view",
    label: (stores) => (isOverviewShown(stores) ? text.hideOverview : text.showOverview),
    shortcut: null,
    enabled: (stores) => Object.keys(stores.document.getState().map.steps).length > 0,
    perform: (stores) => stores.view.getState().wishOverview(!isOverviewShown(stores)),
  },
];

/** The first link out of a step, or into it; null where there is none. */
export function linkBeside({ document }: Stores, step: string, way: "out" | "in"): string | null {
  const { map } = document.getState();
  return (way === "out" ? outgoingLinks(map, step) : incomingLinks(map, step))[0]?.id ?? null;
}

/** The next link that begins where this one does, else that ends where it does: the keys go round them. */
export function linkAfter({ document }: Stores, link: string, by: 1 | -1): string | null {
  const { map } = document.getState();
  const ends = own(map.links, link);
  if (!ends) return null;
  const from = outgoingLinks(map, ends.from);
  const links = from.length > 1 ? from : incomingLinks(map, ends.to);
  const at = links.findIndex(({ id }) => id === link);
  return links[(at + by + links.length) % links.length]?.id ?? null;
}
