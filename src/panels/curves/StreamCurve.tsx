import { practicalWorstCase, type Results, type WipCurve } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { limitSpan } from "../../model/turning";
import { showSignificant } from "../../report/showNumber";
import { streamEnds } from "../../runs/startWipCurve";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { LawCharts, type LawPoint } from "../charts/LawCharts";
import css from "./curves.module.css";
import { TryIt } from "./TryIt";

const text = words.curves;

/** The whole stream with more and more inside, between best and worst case, and what follows from it. */
export function StreamCurve({ curve, map }: { readonly curve: WipCurve; readonly map: StreamMap }) {
  const { constants, levels, sweep, present, enough } = curve;
  const calendar = calendarOf(map);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const points = sweep.points.map(({ figures }, at): LawPoint => ({
    // What is counted into the stream from elsewhere than its start is inside too.
    wip: figures.wip.mean ?? levels[at] ?? 0,
    throughputPerHour:
      figures.flowTimeMeanHours.mean === null ? figures.flowTimeMeanHours : figures.throughputPerHour,
    flowTimeHours: figures.flowTimeMeanHours,
  }));
  const now = presentPoint(present);
  const limit = enough.point === null ? null : (levels[enough.point] ?? null);
  const ends = streamEnds(map);
  return (
    <>
      <div className={css.said}>
        {constants === null ? (
          <p>{text.law.unknownConstants}</p>
        ) : (
          <p>
            {text.law.critical(
              showSignificant(constants.criticalWip, 2),
              showSignificant(constants.bottleneckPerHour * week, 3),
              showHours(Number(constants.rawTimeHours.toPrecision(3)), calendar),
            )}
          </p>
        )}
        {now !== null && constants !== null && <Standing now={now} curve={curve} />}
        {limit !== null && ends.why === null && (
          <div className={css.finding}>
            <strong>
              {enough.isSure
                ? text.limit.keepsStream(String(limit))
                : text.limit.keepsStreamUnsure(String(limit))}
            </strong>
            <TryIt hint={text.limit.tryHint(String(limit))} edit={(shown) => limitSpan(shown, ends, limit)} />
          </div>
        )}
      </div>
      <LawCharts
        constants={constants}
        points={points}
        now={now}
        found={
          enough.point === null || limit === null
            ? null
            : { wip: points[enough.point]?.wip ?? limit, name: text.limit.found(String(limit)) }
        }
        calendar={calendar}
      />
      <p className={css.quiet}>
        {text.law.intro} {text.about(sweep.replications)}
      </p>
    </>
  );
}

/** Where the stream stands today; nowhere when it cannot keep up. */
function presentPoint({ stream }: Results): LawPoint | null {
  const { wip, throughputPerHour, flowTimeHours } = stream;
  if (wip.mean === null || flowTimeHours.mean.mean === null) return null;
  return { wip: wip.mean, throughputPerHour, flowTimeHours: flowTimeHours.mean };
}

function Standing({ now, curve }: { readonly now: LawPoint; readonly curve: WipCurve }) {
  const { constants, sweep, present } = curve;
  if (constants === null) return null;
  const practical = practicalWorstCase(constants, Math.max(1, now.wip)).throughputPerHour;
  const most = Math.max(...sweep.points.map(({ figures }) => figures.throughputPerHour.mean ?? 0));
  const throughput = present.stream.throughputPerHour.mean ?? 0;
  return (
    <p>
      {text.law.better(showSignificant((100 * throughput) / practical, 3))}
      {throughput < 0.97 * most && !present.unstable && ` ${text.law.market}`}
    </p>
  );
}
