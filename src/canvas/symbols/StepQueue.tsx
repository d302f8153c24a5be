import { useDocument, useRun, useStores, useView } from "../../hooks/useStores";
import { inventoryOf } from "../../model/drawing";
import { own } from "../../model/own";
import { incomingLinks } from "../../model/structure";
import type { Step } from "../../model/StreamMap";
import { inventoryThing } from "../../model/things";
import { inventory } from "../../report/symbols/shapes";
import { shownStudy } from "../../stores/runStore";
import { focusMap } from "../../ui/focusMap";
import { formatCount } from "../../words/formatFigure";
import { words } from "../../words/words";
import { domIdOfThing } from "./domIdOfThing";
import { SymbolSvg } from "./SymbolSvg";

const triangle = inventory(40, 36);

/**
 * The triangle of work that waits before a step: what was counted and how long it waits, and beside it
 * the mean number that a run found, in the colour of what is simulated.
 */
export function StepQueue({ id, step }: { readonly id: string; readonly step: Step }) {
  const stores = useStores();
  const path = inventoryThing(id);
  const selected = useView(({ selection }) => selection.things.includes(path));
  const hasInflow = useDocument(
    ({ map }) =>
      incomingLinks(map, id).length > 0 ||
      Object.values(map.arrivals ?? {}).some((arrival) => arrival.to === id),
  );
  const queue = useRun((state) => own(shownStudy(state)?.results.steps, id)?.queue.mean ?? null);
  const isCounted = step.inventory !== undefined;
  if (!hasInflow && !isCounted) return null;
  const { count, time } = inventoryOf(step);
  const mapped = [
    ...(count === undefined ? [] : [words.symbols.countWaiting(count)]),
    ...(time === undefined ? [] : [words.symbols.waitsFor(time)]),
  ];
  return (
    <div
      className="queue-marker"
      id={domIdOfThing(path)}
      data-known={queue !== null || isCounted || undefined}
      data-counted={isCounted || undefined}
      data-selected={selected || undefined}
      title={mapped.length > 0 ? mapped.join(", ") : undefined}
      onClick={(event) => {
        if (!isCounted) return;
        event.stopPropagation();
        stores.view.getState().select([], [], [path]);
        stores.view.getState().showPane("step");
        focusMap();
      }}
    >
      <SymbolSvg of={triangle} />
      {isCounted && <span className="queue-inside figure">{count ?? "?"}</span>}
      {(time !== undefined || queue !== null) && (
        <span className="queue-lines">
          {time !== undefined && <span className="queue-time figure">{time}</span>}
          {queue !== null && (
            <span
              className="queue-count figure"
              data-beside={isCounted || undefined}
              title={words.canvas.queue(formatCount(queue))}
            >
              {formatCount(queue)}
            </span>
          )}
        </span>
      )}
    </div>
  );
}
