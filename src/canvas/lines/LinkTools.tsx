import { Plus } from "lucide-react";
import { createPortal } from "react-dom";
import { addStepOnLink } from "../../commands/linkActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { placeSteps } from "../../model/placeSteps";
import { detours } from "../../report/map/brackets";
import { words } from "../../words/words";
import { stepNodeId, type MapNode } from "../elements/mapParts";
import { useGesture } from "./Gesture";
import { lineEnd, linkMiddle } from "./linePath";

const text = words.hand;

interface LinkToolsProps {
  readonly link: string;
  readonly nodes: readonly MapNode[];
  readonly layer: Element;
  readonly selected: boolean;
  /** The pointer came to a tool or left it: the tools of a link that is only pointed at stay as long. */
  readonly onHover: (over: boolean) => void;
}

/** On a link that is selected or pointed at: a button that puts a step into it; on a selected one also its ends, to be moved. */
export function LinkTools({ link, nodes, layer, selected, onHover }: LinkToolsProps) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  // A step or a line is in the hand: the tools make way.
  const inHand = useGesture(({ line, held }) => line !== null || held.size > 0);
  const ends = own(map.links, link);
  const from = nodes.find(({ id }) => id === stepNodeId(ends?.from ?? ""));
  const to = nodes.find(({ id }) => id === stepNodeId(ends?.to ?? ""));
  if (!ends || !from || !to) return null;
  const [source, target] = [lineEnd(from, "out"), lineEnd(to, "in")];
  const [x, y] = linkMiddle(source, target, detours(map, placeSteps(map)).get(`link:${link}`)?.level);
  const label = text.addOnLink(labelOf(map, ends.from), labelOf(map, ends.to));
  const at = (left: number, top: number) => ({
    transform: `translate(${left}px, ${top}px) translate(-50%, -50%)`,
  });
  return createPortal(
    <>
      {!inHand && (
        <button
          type="button"
          className="link-add nodrag nopan"
          tabIndex={-1}
          aria-label={label}
          title={label}
          style={at(x, y)}
          onMouseEnter={() => onHover(true)}
          onMouseLeave={() => onHover(false)}
          onClick={(event) => {
            event.stopPropagation();
            onHover(false);
            addStepOnLink(stores, link);
          }}
        >
          <Plus size={18} aria-hidden />
        </button>
      )}
      {selected && (
        <>
          <span
            className="link-grip nodrag nopan"
            data-port="start"
            data-port-of={link}
            title={text.moveStart}
            style={at(source.x + 4, source.y)}
          />
          <span
            className="link-grip nodrag nopan"
            data-port="end"
            data-port-of={link}
            title={text.moveEnd}
            style={at(target.x - 6, target.y)}
          />
        </>
      )}
    </>,
    layer,
  );
}
