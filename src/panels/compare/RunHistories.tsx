import { Button } from "@mantine/core";
import { ChartArea } from "lucide-react";
import { useState } from "react";
import type { FlowHistory } from "../../../simulations/index";
import { useHistories, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { labelOf } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import type { Compare } from "../../stores/compareStore";
import { historiesKey } from "../../stores/studyStores";
import { words } from "../../words/words";
import chartsCss from "../charts/charts.module.css";
import { FlowDiagram } from "../charts/FlowDiagram";
import { firstPeriod, periodsOf } from "../charts/historyPeriods";
import { LeadTimeScatter, longestIn } from "../charts/LeadTimeScatter";
import { PeriodChoice } from "../charts/PeriodChoice";
import { Hint } from "../results/Hint";
import { WorkStatus } from "../sheet/WorkStatus";
import type { CompareFrame } from "./comparedRows";
import css from "./compare.module.css";

const text = words.curves.flow;

interface RunHistoriesProps {
  readonly frame: CompareFrame;
  readonly result: Compare;
}

/** What happened in the first run of each: the same work at the same hours, and how differently it went through. */
export function RunHistories({ frame, result }: RunHistoriesProps) {
  const stores = useStores();
  const work = useHistories((state) => state);
  const [baseline] = result.maps;
  const isOfThese = work.of !== null && historiesKey(work.of) === historiesKey(result.maps);
  if (baseline === undefined) return null;
  return (
    <section className={css.section}>
      <h3>
        <Hint text={text.inCompareHint}>{text.inCompare}</Hint>
      </h3>
      {isOfThese ? (
        <>
          <WorkStatus
            work={work}
            label={text.inCompare}
            stale={false}
            map={baseline}
            again={text.watchThem}
            onAgain={() => void work.begin(result.maps)}
            onCancel={work.cancel}
          />
          {work.result && <Histories histories={work.result} frame={frame} maps={result.maps} />}
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<ChartArea size={14} aria-hidden />}
          onClick={() => void stores.histories.getState().begin(result.maps)}
        >
          {text.watchThem}
        </Button>
      )}
    </section>
  );
}

interface HistoriesProps {
  readonly histories: readonly FlowHistory[];
  readonly frame: CompareFrame;
  readonly maps: readonly StreamMap[];
}

function Histories({ histories, frame, maps }: HistoriesProps) {
  const { comparison } = frame;
  const [chosen, setChosen] = useState<number | null>(null);
  const [first] = histories;
  const [baseline] = maps;
  if (first === undefined || baseline === undefined) return null;
  const calendar = calendarOf(baseline);
  const at = chosen ?? firstPeriod(first, comparison.warmUpHours);
  const sides = [comparison.baseline, ...comparison.scenarios];
  const rows = histories.map((history, index) => {
    const results = sides[index]?.results ?? null;
    return {
      name: index === 0 ? frame.baselineName : frame.nameOf(comparison.scenarios[index - 1]?.id ?? ""),
      map: maps[index] ?? baseline,
      history,
      period: periodsOf(history)[at] ?? { from: 0, to: 0 },
      leadTimes: results === null || results.unstable ? null : results.stream.leadTimeHours,
    };
  });
  const longest = Math.max(
    ...rows.map(({ history, period, leadTimes }) => longestIn(history, period, leadTimes)),
  );
  return (
    <>
      <PeriodChoice history={first} chosen={at} calendar={calendar} onChoose={setChosen} />
      {rows.map(({ name, map, history, period, leadTimes }) => (
        <section key={name} className={chartsCss.named} aria-label={name}>
          <h4>{name}</h4>
          {history.cutShort && <p className={css.quiet}>{text.cutShort}</p>}
          <div className={chartsCss.pair}>
            <FlowDiagram
              history={history}
              period={period}
              nameOf={(id) => labelOf(map, id)}
              calendar={calendar}
            />
            <LeadTimeScatter
              history={history}
              period={period}
              leadTimes={leadTimes}
              longest={longest}
              calendar={calendar}
            />
          </div>
        </section>
      ))}
      <p className={css.quiet}>{text.percentiles}</p>
    </>
  );
}
