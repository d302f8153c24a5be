import { useEffect, useState } from "react";
import { useDocument, useRun, useStores, useView } from "../hooks/useStores";
import { sourceOf } from "../model/drawing";
import type { SourcedField } from "../model/figureSources";
import { own } from "../model/own";
import { outgoingLinks } from "../model/structure";
import type { Link, Step, StreamMap } from "../model/StreamMap";
import { MAP_ID } from "../ui/focusMap";
import { localDecimals } from "../words/localDecimals";
import { words } from "../words/words";
import { processTimeText } from "../report/map/figures";
import { sayThing } from "../commands/thingNames";
import { useStepVerdict } from "./StepReadout";

const text = words.canvas;

/** Says what is selected to those who cannot see it, and what a connection by keyboard waits for. */
export function Announcer() {
  const selection = useView((state) => state.selection);
  const connecting = useView((state) => state.connectingFrom);
  const map = useDocument((state) => state.map);
  const verdict = useStepVerdict(selection.steps[0] ?? "");
  const hasRun = useRun((state) => state.study !== null);
  const name = (id: string): string => nameOf(map, id);
  const step = selection.steps.length === 1 ? own(map.steps, selection.steps[0] ?? "") : undefined;
  const message = ((): string => {
    if (selection.steps.length > 1) return text.severalSelected(selection.steps.length);
    const [thing] = selection.things;
    const link = selection.links.length === 1 ? own(map.links, selection.links[0] ?? "") : undefined;
    if (!step && selection.links.length > 1) return words.hand.severalLinks(selection.links.length);
    if (!step && link) return words.hand.selectedLink(name(link.from), name(link.to), shareSaid(map, link));
    if (!step) return thing === undefined ? "" : sayThing(map, thing);
    const say = (name: string, value: string | null | undefined, field: SourcedField): string => {
      const { confidence } = sourceOf(step, field);
      const how = confidence === undefined ? "" : ` (${words.sources.said[confidence]})`;
      return `${name} ${localDecimals(value ?? text.missingSaid)}${how}`;
    };
    const accurate = step.percentCompleteAccurate;
    const figures = [
      say(text.leadName, step.leadTime, "leadTime"),
      say(text.processName, processTimeText(map, step), "processTime"),
      say(text.accurateName, accurate === undefined ? null : `${accurate} %`, "percentCompleteAccurate"),
      ...peopleOf(map, step),
      ...(step.wipLimit === undefined ? [] : [`${text.wipLimitName} ${step.wipLimit}`]),
      ...waysOn(map, selection.steps[0] ?? ""),
      ...(hasRun && verdict !== null
        ? [
            verdict === "cannotKeepUp"
              ? text.cannotKeepUp
              : verdict === "lever"
                ? text.lever
                : text.constraint,
          ]
        : []),
    ];
    const title = [name(selection.steps[0] ?? ""), ...(step.owner ? [step.owner] : [])].join(", ");
    return text.selectedStep(title, figures.join(", "));
  })();
  const selected = [...selection.steps, ...selection.links, ...selection.things].join(" ");
  return (
    <>
      <div className="visually-hidden" role="status">
        {useRested(message, selected)}
      </div>
      <div className="visually-hidden" role="status">
        {useDeed()}
      </div>
      {connecting !== null && (
        <div className="connecting-hint" role="status">
          <span>{text.connecting(name(connecting))}</span>
        </div>
      )}
    </>
  );
}

const nameOf = (map: StreamMap, id: string): string => own(map.steps, id)?.name || text.untitledStep;

/** Who works at a step: people of its own, or those that it shares. */
function peopleOf(map: StreamMap, step: Step): readonly string[] {
  if (step.pool === undefined) {
    const available = step.availability ?? 100;
    return [text.people(step.workers ?? 1), ...(available < 100 ? [text.availability(available)] : [])];
  }
  const pool = own(map.pools, step.pool);
  const steps = Object.values(map.steps).filter((one) => one.pool === step.pool).length;
  return [words.symbols.poolTitle(pool?.name || step.pool, pool?.size ?? 1, steps)];
}

/** Where work can go from here, where that is to more than one step: the arrow keys follow only one of the ways. */
function waysOn(map: StreamMap, id: string): readonly string[] {
  const links = outgoingLinks(map, id);
  if (links.length < 2) return [];
  const ways = links.map(({ link }) => `${nameOf(map, link.to)}${shareSaid(map, link)}`).join("; ");
  return [own(map.steps, id)?.split === "all" ? text.copiesOn(ways) : text.waysOn(ways)];
}

/** " 40 %": how often work takes this link, where it has others to take; else nothing. */
function shareSaid(map: StreamMap, link: Link): string {
  const share = own(map.steps, link.from)?.split === "all" ? undefined : link.share;
  return share === undefined || outgoingLinks(map, link.from).length < 2
    ? ""
    : ` ${localDecimals(`${share} %`)}`;
}

/** The hand rests when nothing was typed for so many milliseconds. */
const REST_MS = 900;

/** A text that is told at once when it is of something else, and while that changes only when the hand rests: not at every key. */
function useRested(text: string, of: string): string {
  const [told, setTold] = useState({ text, of });
  if (told.of !== of) setTold({ text, of });
  useEffect(() => {
    const timer = setTimeout(() => setTold({ text, of }), REST_MS);
    return () => clearTimeout(timer);
  }, [text, of]);
  return told.of === of ? told.text : text;
}

const mapHasFocus = (): boolean => window.document.activeElement?.id === MAP_ID;

/** What was done on the map last, taken back or done again: what is selected then would not say so. */
function useDeed(): string {
  const { document } = useStores();
  const [deed, setDeed] = useState("");
  useEffect(
    () =>
      document.subscribe((now, before) => {
        if (now.map === before.map) return;
        const { undoLabel, redoLabel } = now;
        const [count, were] = [now, before].map(({ map }) => Object.keys(map.steps).length) as [
          number,
          number,
        ];
        // The same deed once more is heard only where it is another text.
        const say = (what: string): void => setDeed((last) => (last === what ? `${what}\u00a0` : what));
        if (redoLabel !== null && redoLabel === before.undoLabel) say(text.undone(redoLabel));
        else if (undoLabel !== null && undoLabel === before.redoLabel) say(text.redone(undoLabel));
        // What is typed into a field, its field says.
        else if (undoLabel === null || (count === were && !mapHasFocus())) setDeed("");
        // A copy has the name and the figures of what is copied: how many there are now tells it from that.
        else say(count <= were ? undoLabel : text.nowSteps(undoLabel, count));
      }),
    [document],
  );
  return deed;
}
