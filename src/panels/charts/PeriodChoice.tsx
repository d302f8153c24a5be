import { Select } from "@mantine/core";
import type { FlowHistory } from "../../../simulations/index";
import type { Calendar } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { periodsOf } from "./historyPeriods";

const text = words.curves.flow;

interface PeriodChoiceProps {
  readonly history: FlowHistory;
  /** Its place among the periods of the history. */
  readonly chosen: number;
  readonly calendar: Calendar;
  readonly onChoose: (at: number) => void;
}

/** Which part of a run is looked at. */
export function PeriodChoice({ history, chosen, calendar, onChoose }: PeriodChoiceProps) {
  const say = (hours: number): string => showHours(Number(hours.toPrecision(3)), calendar);
  return (
    <Select
      label={text.period}
      size="xs"
      w={190}
      allowDeselect={false}
      data={periodsOf(history).map(({ from, to }, at) => ({
        value: String(at),
        label: at === 0 ? text.whole : text.part(say(from), say(to)),
      }))}
      value={String(chosen)}
      onChange={(at) => at !== null && onChoose(Number(at))}
    />
  );
}
