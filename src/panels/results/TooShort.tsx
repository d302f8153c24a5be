import { Button } from "@mantine/core";
import { FastForward } from "lucide-react";
import { TOO_SHORT, type Reason } from "../../../simulations/index";
import { lengthenRuns } from "../../commands/lengthenRuns";
import { useRun, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { anyName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { showHours } from "../../words/localDecimals";
import { reasonSentence } from "../../words/reason";
import { words } from "../../words/words";
import { Notice } from "./Notice";

interface TooShortProps {
  /** What the runs had to take for granted. */
  readonly assumptions: readonly Reason[];
  readonly map: StreamMap;
  /** Makes each run last so many hours, and runs again. */
  readonly onLengthen: (hours: number) => void;
  /** In one line. */
  readonly isBrief?: boolean;
}

/** That runs are too short for their intervals, with the press that makes longer ones; nothing where they are long enough. */
export function TooShort({ assumptions, map, onLengthen, isBrief = false }: TooShortProps) {
  const { run } = words.results;
  const found = assumptions.find(({ code }) => code === TOO_SHORT);
  if (found === undefined) return null;
  const hours = Number(found.params["hours"]);
  return (
    <Notice
      tone="wait"
      title={run.tooShort}
      text={reasonSentence(found, (id) => anyName(map, id))}
      isBrief={isBrief}
    >
      <Button
        variant="default"
        {...(isBrief ? { size: "compact-sm" } : {})}
        leftSection={<FastForward size={14} aria-hidden />}
        onClick={() => onLengthen(hours)}
      >
        {run.lengthen(showHours(hours, calendarOf(map)))}
      </Button>
    </Notice>
  );
}

/** The same in brief, of the run whose figures stand on the map, as long as they are of the map as it is. */
export function ShownTooShort() {
  const stores = useStores();
  const study = useRun((state) => state.study);
  const ofMap = useRun((state) => state.ofMap);
  const isOld = useRun((state) => state.stale || state.status === "running");
  if (study === null || ofMap === null || isOld) return null;
  return (
    <TooShort
      assumptions={study.results.assumptions}
      map={ofMap}
      onLengthen={(hours) => lengthenRuns(stores, hours)}
      isBrief
    />
  );
}
