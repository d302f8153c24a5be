import { Button, Select } from "@mantine/core";
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Lightbulb,
  MapPin,
  Trash2,
  type LucideIcon,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { removeFromPlan, showInMap } from "../../commands/planActions";
import { nameOfThing } from "../../commands/thingNames";
import { useStores } from "../../hooks/useStores";
import { setImprovement } from "../../model/improvements";
import { own } from "../../model/own";
import type { ImprovementStatus, PlanLine } from "../../model/plan";
import type { StreamMap } from "../../model/StreamMap";
import { hasThing } from "../../model/things";
import { words } from "../../words/words";
import { ImprovementFields } from "../inspector/things/ImprovementFields";
import { writeDay } from "./today";

const text = words.plan;

const signs: Readonly<Record<ImprovementStatus, LucideIcon>> = {
  idea: Lightbulb,
  planned: CircleDashed,
  doing: CircleDot,
  done: CircleCheck,
  dropped: CircleSlash,
};

interface PlanItemProps {
  readonly map: StreamMap;
  readonly line: PlanLine;
  readonly open: boolean;
  /** The one line of the list that Tab comes to; arrow keys reach the others. */
  readonly tabbable: boolean;
  readonly onToggle: () => void;
}

/** One improvement of the plan: a line to read, and its fields once it is chosen. */
export function PlanItem({ map, line, open, tabbable, onToggle }: PlanItemProps) {
  const { improvement, status, dueIn, overdue } = line;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const Sign = signs[status];
  const name = improvement.name?.trim() || text.unnamed;
  const due =
    improvement.due === undefined
      ? null
      : overdue && dueIn !== null
        ? text.overdue(-dueIn)
        : dueIn === 0
          ? text.dueToday
          : writeDay(improvement.due, words.language.locale);
  const meta = [improvement.owner?.trim() || text.noOwner, due ?? text.noDue];
  return (
    <li className="plan-item" data-open={open || undefined} data-status={status}>
      <button
        ref={button}
        type="button"
        className="plan-line"
        aria-expanded={open}
        tabIndex={tabbable ? 0 : -1}
        onClick={onToggle}
      >
        <span className="plan-sign" title={words.symbols.statuses[status]}>
          <Sign size={16} aria-hidden />
          <span className="visually-hidden">{words.symbols.statuses[status]}</span>
        </span>
        <span className="plan-words">
          <span className="plan-name" data-missing={improvement.name?.trim() ? undefined : true}>
            {name}
          </span>
          <span className="plan-meta">
            <span className="plan-on">{whereOf(map, improvement.on)}</span>
            <span>{meta[0]}</span>
            <span data-overdue={overdue || undefined} title={improvement.due}>
              {meta[1]}
            </span>
          </span>
          {!open && improvement.effect && <span className="plan-effect">{improvement.effect}</span>}
        </span>
      </button>
      {open && <PlanDetails map={map} line={line} />}
    </li>
  );
}

function whereOf(map: StreamMap, on: string | undefined): string {
  if (on === undefined) return text.wholeMap;
  return hasThing(map, on) ? nameOfThing(map, on) : text.onGone;
}

const NONE = "none";

function PlanDetails({
  map,
  line: { id, improvement },
}: {
  readonly map: StreamMap;
  readonly line: PlanLine;
}) {
  const stores = useStores();
  const scenarios = Object.entries(map.scenarios ?? {});
  const { scenario, on } = improvement;
  const isGone = scenario !== undefined && own(map.scenarios, scenario) === undefined;
  return (
    <div className="plan-details">
      <ImprovementFields id={id} />
      {(scenarios.length > 0 || scenario !== undefined) && (
        <Select
          className="field"
          label={text.scenario}
          data={[
            { value: NONE, label: text.noScenario },
            ...scenarios.map(([key, { name }]) => ({ value: `scenario:${key}`, label: name || key })),
            ...(isGone ? [{ value: `scenario:${scenario}`, label: scenario }] : []),
          ]}
          value={scenario === undefined ? NONE : `scenario:${scenario}`}
          allowDeselect={false}
          onChange={(next) =>
            stores.document.getState().apply(words.edits.change(text.scenario), (now) =>
              setImprovement(now, id, {
                scenario: next === null || next === NONE ? undefined : next.slice("scenario:".length),
              }),
            )
          }
        />
      )}
      <div className="plan-foot">
        <Button
          variant="subtle"
          leftSection={<MapPin size={14} aria-hidden />}
          onClick={() => showInMap(stores, id)}
        >
          {text.jump(on === undefined ? text.wholeMap : whereOf(map, on))}
        </Button>
        <Button
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => removeFromPlan(stores, id)}
        >
          {text.remove}
        </Button>
      </div>
    </div>
  );
}
