import { changingSteps, type FocusRound, type Standing } from "../runs/focus/Journey";
import { words } from "../words/words";

/** What the stream does at a point of the journey through the five steps. */
export interface JourneyStop {
  readonly name: string;
  /** "1.3": round and step. */
  readonly short: string;
  readonly standing: Standing;
}

/** The start, and each step that changed something. */
export function journeyStops(rounds: readonly [FocusRound, ...FocusRound[]]): JourneyStop[] {
  const text = words.focus;
  const { stream } = rounds[0].identify.results;
  const start: Standing = {
    throughputPerHour: stream.throughputPerHour,
    flowTimeMeanHours: stream.flowTimeHours.mean,
    leadTimeMeanHours: stream.leadTimeHours.mean,
    wip: stream.wip,
  };
  return [
    { name: text.start, short: text.start, standing: start },
    ...rounds.flatMap((round, at) =>
      changingSteps.flatMap((step, number): JourneyStop[] => {
        const { after, changes } = round[step];
        const name = text.scenarioName(at + 1, text.steps[step]);
        return after === null || changes.length === 0
          ? []
          : [{ name, short: `${at + 1}.${number + 2}`, standing: after }];
      }),
    ),
  ];
}
