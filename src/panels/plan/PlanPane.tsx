import { Select, VisuallyHidden } from "@mantine/core";
import { useDeferredValue, useState, type KeyboardEvent } from "react";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import { isShown, ownersOf, planOf, type PlanFilter, type PlanOrder } from "../../model/plan";
import { pointerTo } from "../../model/pointer";
import { readThing } from "../../model/things";
import { words } from "../../words/words";
import { PlanAdder } from "./PlanAdder";
import { PlanItem } from "./PlanItem";
import { today } from "./today";
import "./plan.css";

const text = words.plan;
const OWNER = "owner:";

/** The improvements as a list beside the map: what, on what, by whom until when. */
export function PlanPane() {
  const stores = useStores();
  const map = useDeferredValue(useDocument((state) => state.map));
  const things = useView((state) => state.selection.things);
  const [order, setOrder] = useState<PlanOrder>("map");
  const [filter, setFilter] = useState<PlanFilter>("open");
  const all = planOf(map, today(), order);
  const overdue = all.filter((line) => line.overdue).length;
  const chosen = things.length === 1 ? readThing(things[0]!) : null;
  const openId = chosen?.kind === "improvements" ? chosen.id : null;
  // The one that is being looked at stays, also when what is edited would filter it out.
  const lines = all.filter((line) => line.id === openId || isShown(line, filter));
  const owners = ownersOf(map);
  const select = (id: string | null): void =>
    stores.view.getState().select([], [], id === null ? [] : [pointerTo("improvements", id)]);

  return (
    <div className="plan">
      <PlanAdder />
      {all.length === 0 ? (
        <div className="plan-none">
          <strong>{text.none}</strong>
          <p>{text.noneHint}</p>
        </div>
      ) : (
        <>
          <div className="plan-head">
            <h3 className="plan-title">
              {text.title(all.length)}
              {overdue > 0 && <span className="plan-overdue">{text.overdueCount(overdue)}</span>}
            </h3>
            <div className="field-row">
              <Select
                className="field"
                label={text.sort}
                data={Object.entries(text.sorts).map(([value, label]) => ({ value, label }))}
                value={order}
                allowDeselect={false}
                onChange={(next) => setOrder((next ?? "map") as PlanOrder)}
              />
              <Select
                className="field"
                label={text.filter}
                data={[
                  ...Object.entries(text.filters).map(([value, label]) => ({ value, label })),
                  ...(owners.length > 0
                    ? [
                        {
                          group: words.symbols.owner,
                          items: owners.map((owner) => ({ value: `${OWNER}${owner}`, label: owner })),
                        },
                      ]
                    : []),
                ]}
                value={typeof filter === "object" ? `${OWNER}${filter.owner}` : filter}
                allowDeselect={false}
                onChange={(next) => setFilter(filterOf(next))}
              />
            </div>
          </div>
          {lines.length === 0 && <p className="plan-nothing">{text.noneLeft}</p>}
          <ul className="plan-list" aria-label={text.tab} onKeyDown={walkLines}>
            {lines.map((line, index) => (
              <PlanItem
                key={line.id}
                map={map}
                line={line}
                open={line.id === openId}
                tabbable={openId === null ? index === 0 : line.id === openId}
                onToggle={() => select(line.id === openId ? null : line.id)}
              />
            ))}
          </ul>
        </>
      )}
      <VisuallyHidden role="status">{all.length > 0 ? text.title(lines.length) : ""}</VisuallyHidden>
    </div>
  );
}

function filterOf(value: string | null): PlanFilter {
  if (value?.startsWith(OWNER)) return { owner: value.slice(OWNER.length) };
  return value === "all" || value === "done" || value === "overdue" ? value : "open";
}

/** Arrow keys go from line to line, so that Tab need not. */
function walkLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target as HTMLElement;
  if (step === undefined || !here.classList.contains("plan-line")) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(".plan-line")];
  const next = lines[lines.indexOf(here) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
