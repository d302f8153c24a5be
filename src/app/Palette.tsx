import {
  Spotlight,
  useSpotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from "@mantine/spotlight";
import { Search } from "lucide-react";
import { memo, useDeferredValue, useMemo, useRef, type KeyboardEvent } from "react";
import { commandsOf, performCommand, type CommandGroup } from "../commands/commands";
import { useDocument, useLibrary, useRun, useStores, useView } from "../hooks/useStores";
import { focusMap } from "../ui/focusMap";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import { findByWords } from "./findByWords";
import { paletteStore } from "./paletteStore";
import { sayChoice } from "./sayChoice";
import { shortcutText } from "./shortcutText";
import { isComposing } from "../ui/composing";

const text = words.commands;

/** Every command and every step, found by typing a part of its name; one that cannot be done now says what it needs. While it is closed it follows what is done a moment later. */
export function Palette() {
  const { opened } = useSpotlight(paletteStore);
  const steps = useDocument((state) => state.map.steps);
  const recent = useLibrary((state) => state);
  const status = useRun((state) => state.status);
  const selection = useView((state) => state.selection);
  const scenario = useDocument((state) => state.scenario);
  const seen = useMemo(
    () => ({ steps, recent, status, selection, scenario, opened }),
    [steps, recent, status, selection, scenario, opened],
  );
  const later = useDeferredValue(seen);
  return <Offer seen={opened ? seen : later} />;
}

/** What commands look at; each change offers anew. */
interface OfferProps {
  readonly seen: { readonly steps: StreamMap["steps"] };
}

const Offer = memo(function Offer({ seen: { steps } }: OfferProps) {
  const stores = useStores();
  const before = useRef<Element | null>(null);
  const groups = (Object.keys(text.groups) as CommandGroup[]).map((group): SpotlightActionGroupData => ({
    group: text.groups[group],
    actions: commandsOf(stores)
      .filter((command) => command.group === group)
      .map((command): SpotlightActionData => ({
        ...(command.enabled(stores) ? {} : { disabled: true, description: command.needs ?? text.notNow }),
        id: command.id,
        label: command.label(stores),
        keywords: own<string>(text.alsoCalled, command.id) ?? "",
        rightSection: command.shortcut && <kbd className="menu-keys">{shortcutText(command.shortcut)}</kbd>,
        role: "option",
        onClick: () => {
          giveBack(before.current);
          performCommand(stores, command.id);
        },
      })),
  }));
  const stepActions: SpotlightActionData[] = Object.entries(steps).map(([id, step]) => ({
    id: `goTo:${id}`,
    label: step.name || words.canvas.untitledStep,
    description: step.owner ?? "",
    role: "option",
    onClick: () => {
      stores.view.getState().select([id]);
      stores.view.getState().moveCamera("find", [id]);
      focusMap();
    },
  }));
  return (
    <Spotlight
      store={paletteStore}
      // Ours: its own takes the focus also from a field that a command has just given it to.
      returnFocus={false}
      onSpotlightOpen={() => {
        before.current = document.activeElement;
      }}
      onSpotlightClose={() => setTimeout(() => returnFocus(before.current), 0)}
      actions={[...groups, { group: text.stepsGroup, actions: stepActions }]}
      shortcut={null}
      attributes={{ content: { "aria-label": text.palette } }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      // Gone at once: while it fades away it would still hear the next key.
      transitionProps={{ duration: 0 }}
      filter={findByWords}
      nothingFound={<span role="alert">{text.nothingFound}</span>}
      highlightQuery
      scrollable
      maxHeight={420}
      scrollAreaProps={{ role: "listbox", "aria-label": text.palette }}
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: text.paletteHint,
        "aria-label": text.paletteHint,
        role: "combobox",
        "aria-autocomplete": "list",
        ref: sayChoice,
        onKeyDown: takeFirst,
      }}
    />
  );
});

/** The keys go back to what had them, where nobody else has them by now. */
function returnFocus(before: Element | null): void {
  const now = document.activeElement;
  if (now !== null && now !== document.body && now.closest(`[aria-label="${text.palette}"]`) === null) return;
  giveBack(before);
}

/** Before a command too: what it opens gives the keys back, in its turn, to where they were then. */
function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body)
    before.focus({ preventScroll: true });
  else focusMap();
}

/** So many frames may pass between what is typed and the list of what was found. */
const MOST_FRAMES = 60;

/** Enter takes the first of what was found, also where it comes before the list is there (fast typing does). */
function takeFirst(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  const query = field.value;
  if (event.key !== "Enter" || isComposing(event) || query.trim() === "") return;
  const palette = field.closest("[role=dialog]");
  if (palette?.querySelector("[data-selected]")) return;
  const take = (frames: number): void => {
    const first = palette?.querySelector<HTMLElement>("[data-action]");
    if (first) first.click();
    else if (frames > 0 && field.isConnected && field.value === query)
      requestAnimationFrame(() => take(frames - 1));
  };
  take(MOST_FRAMES);
}
