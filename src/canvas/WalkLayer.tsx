import { useStore, ViewportPortal } from "@xyflow/react";
import { useMemo, type CSSProperties } from "react";
import { useDocument, useFocus } from "../hooks/useStores";
import {
  DRUM_HEIGHT,
  DRUM_WIDTH,
  PRINT_HEIGHT,
  PRINT_WIDTH,
  walkShapes,
  type WalkMarks,
} from "../report/map/walkShapes";
import { footprintsOf, ropeOf } from "../report/footprints";
import { drum as drumSymbol, footprint } from "../report/symbols/walkSymbols";
import type { FocusState } from "../stores/focusStore";
import { SymbolSvg } from "./symbols/SymbolSvg";
import "./walkLayer.css";

const print = footprint(PRINT_WIDTH, PRINT_HEIGHT);
const beater = drumSymbol(DRUM_WIDTH, DRUM_HEIGHT);

/** Over the map, while the five steps are shown: the constraint's walk, and drum, buffer and rope. Belongs inside React Flow. */
export function WalkLayer() {
  const shown = useFocus((state) => state.shown);
  const journey = useFocus((state) => state.journey);
  const tab = useFocus((state) => state.tab);
  const map = useDocument((state) => state.map);
  const shapes = useMemo(() => {
    const rounds = shown ? (journey?.rounds ?? []) : [];
    return rounds.length === 0 ? null : walkShapes(map, marksOf(map, rounds, tab));
  }, [shown, journey, tab, map]);
  // From afar signs and words are drawn larger, from near smaller, as long as they do not hide the boxes.
  const scale = useStore((state) => Math.min(1.6, Math.max(0.75, 0.62 / state.transform[2])));
  if (shapes === null) return null;
  const { ways, prints, drum, labels } = shapes;
  return (
    <ViewportPortal>
      <div className="walk-layer" style={{ "--walk-scale": scale } as CSSProperties} aria-hidden>
        <svg className="walk-lines" width="1" height="1" overflow="visible">
          {ways.map((d) => (
            <path key={d} className="walk-way" d={d} />
          ))}
          {drum !== null && (
            <>
              <path className="walk-rope" d={drum.rope} />
              <path className="walk-tip" d={`M${drum.tip[0]} ${drum.tip[1]} l-6 -11 l12 0 Z`} />
            </>
          )}
        </svg>
        {drum !== null && (
          <span className="walk-drum" style={{ left: drum.at[0], top: drum.at[1] }}>
            <SymbolSvg of={beater} />
          </span>
        )}
        {prints.map(({ at: [x, y], number }) => (
          <span
            key={`${number} ${x} ${y}`}
            className="walk-print"
            style={{ left: x - PRINT_WIDTH / 2, top: y - PRINT_HEIGHT / 2 }}
          >
            <SymbolSvg of={print} />
            <b className="figure">{number}</b>
          </span>
        ))}
        {labels.map(({ at: [x, y], lines }) => (
          <span key={lines.join()} className="walk-label figure" style={{ left: x, top: y }}>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        ))}
      </div>
    </ViewportPortal>
  );
}

/** What is drawn: of a round its own rope and the way up to it, of the journey the whole way. */
function marksOf(
  map: Parameters<typeof footprintsOf>[0],
  rounds: NonNullable<FocusState["journey"]>["rounds"],
  tab: FocusState["tab"],
): WalkMarks {
  if (tab === "journey") return { footprints: footprintsOf(map, rounds), rope: null };
  const upTo = tab === "now" ? rounds.length : Number(tab);
  const until = rounds.slice(0, upTo);
  const rope = ropeOf(until);
  return { footprints: footprintsOf(map, until), rope: rope?.round === upTo ? rope : null };
}
