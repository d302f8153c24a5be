import { nextStep } from "../runs/focus/Walk";
import { walkAtHand } from "../runs/focus/Guide";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import {
  canGoBack,
  canKeepJourney,
  goBackOneStep,
  keepJourney,
  passStep,
  showFocus,
  takePicked,
} from "./focusActions";

const text = words.walk;

/** Whether a step of a led walk waits for somebody to choose. */
const isOffered = ({ focus }: Stores): boolean => {
  const { guide } = focus.getState();
  return guide !== null && guide.offer !== null && guide.busy !== "taking" && guide.busy !== "looking";
};

/** Whether the round of a led walk is over. */
const isRoundOver = ({ focus }: Stores): boolean => {
  const walk = walkAtHand(focus.getState().guide ?? { stages: [] });
  return walk !== null && nextStep(walk) === null;
};

const command = (
  id: string,
  label: string,
  perform: Command["perform"],
  enabled: Command["enabled"] = () => true,
  shortcut: string | null = null,
): Command => ({ id, group: "run", label: () => label, shortcut, enabled, perform });

/** What can be done in the walk through the five focusing steps. */
export const focusCommands: readonly Command[] = [
  command("focus", words.focus.command, showFocus, undefined, "mod+shift+F"),
  command("leadFocus", text.leadCommand, async (stores) => {
    showFocus(stores);
    await stores.focus.getState().lead();
  }),
  command("takeFocusStep", text.commandOf(text.take), takePicked, isOffered),
  command("skipFocusStep", text.commandOf(text.skip), passStep, isOffered),
  command("backFocusStep", text.commandOf(text.back), goBackOneStep, canGoBack),
  command(
    "nextFocusRound",
    text.commandOf(text.nextRound),
    ({ focus }) => focus.getState().nextRound(),
    isRoundOver,
  ),
  command("keepJourney", words.focus.keepCommand, keepJourney, canKeepJourney),
];
