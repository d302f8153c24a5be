import type { FlowHistory } from "../../../simulations/index";

/** A part of a run, hours. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The parts of a run that can be looked at: the whole of it, then its four quarters. */
export function periodsOf({ hours }: FlowHistory): readonly Period[] {
  const end = hours.at(-1) ?? 0;
  const quarter = (at: number): Period => ({ from: (end * at) / 4, to: (end * (at + 1)) / 4 });
  return [{ from: 0, to: end }, ...[0, 1, 2, 3].map(quarter)];
}

/** The first quarter that the warm-up has left alone: the picture of a stream that has settled, near enough to see its steps. */
export function firstPeriod(history: FlowHistory, warmUpHours: number): number {
  const periods = periodsOf(history);
  const settled = periods.findIndex(({ from }, at) => at > 0 && from >= warmUpHours);
  return settled > 0 ? settled : periods.length - 1;
}
