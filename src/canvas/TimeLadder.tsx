import { Fragment } from "react";
import { useStores, useView } from "../hooks/useStores";
import type { TimeBars, TimeSegment } from "../report/map/timeBars";
import { oftenSaid, timeLadderRows } from "../report/map/timeBars";
import { focusMap } from "../ui/focusMap";
import { localDecimals } from "../words/localDecimals";
import { words } from "../words/words";
import { domIdOfStep } from "./StepNode";
import "./timeLadder.css";

const text = words.ladder;
const { scale, bar, nameRow, asideRow } = timeLadderRows;

/** The ladder true to time: what waits and what is worked on, as long as it lasts. */
export function TimeLadder({ bars, width }: { readonly bars: TimeBars; readonly width: number }) {
  const names = scale + bar + 8;
  const branches = names + bars.nameRows * nameRow;
  return (
    <div className="time-ladder" style={{ width }}>
      {bars.ticks.map(({ left, label }) => (
        <span key={label} className="time-tick figure" style={{ left, height: scale + bar + 6 }}>
          {label}
        </span>
      ))}
      {bars.main.map((segment) => (
        <Segment key={segment.stepId} segment={segment} top={scale} height={bar} namesTop={names} />
      ))}
      {bars.asides.map((row, index) => (
        <Fragment key={row[0]?.stepId}>
          {row.map((segment) => (
            <Segment
              key={segment.stepId}
              segment={segment}
              top={branches + index * asideRow + 6}
              height={18}
              namesTop={0}
              aside
            />
          ))}
          <span
            className="time-branch"
            style={{
              left: Math.max(...row.map(({ left, width: wide }) => left + wide)) + 10,
              top: branches + index * asideRow + 2,
            }}
          >
            {row.map(({ name }) => name).join(" · ")} <small>{text.parallel}</small>
          </span>
        </Fragment>
      ))}
    </div>
  );
}

interface SegmentProps {
  readonly segment: TimeSegment;
  readonly top: number;
  readonly height: number;
  readonly namesTop: number;
  readonly aside?: boolean;
}

function Segment({ segment, top, height, namesTop, aside = false }: SegmentProps) {
  const stores = useStores();
  const {
    stepId,
    name,
    left,
    width,
    workWidth,
    isGap,
    leadTime,
    processTime,
    weight,
    nameRow: row,
    nameAt,
  } = segment;
  const selected = useView(({ selection }) => selection.steps.includes(stepId));
  const often = aside ? text.parallel : oftenSaid(weight);
  const said = text.timeSegment(
    name,
    localDecimals(leadTime ?? words.canvas.missingSaid),
    localDecimals(processTime ?? words.canvas.missingSaid),
  );
  const point = (on: boolean): void => {
    document.getElementById(domIdOfStep(stepId))?.toggleAttribute("data-pointed", on);
  };
  const show = {
    title: often === null ? said : `${said}, ${often}`,
    onMouseEnter: () => point(true),
    onMouseLeave: () => point(false),
    onClick: () => {
      stores.view.getState().select([stepId]);
      stores.view.getState().showPane("step");
      focusMap();
    },
  };
  const nameTop = namesTop + (row ?? 0) * nameRow;
  return (
    <>
      <div
        className="time-segment nopan"
        data-aside={aside || undefined}
        data-gap={isGap || undefined}
        data-selected={selected || undefined}
        style={{ left, top, width, height }}
        {...show}
      >
        {isGap && <span className="time-gap">?</span>}
        {!isGap && workWidth === null && <span className="time-gap">?</span>}
        {workWidth !== null && !isGap && <span className="time-work" style={{ width: workWidth }} />}
      </div>
      {!aside && row !== null && (
        <>
          {(row ?? 0) > 0 && (
            <span
              className="time-leader"
              style={{ left: left + width / 2, top: namesTop - 6, height: (row ?? 0) * nameRow + 6 }}
            />
          )}
          <span
            className="time-name"
            data-selected={selected || undefined}
            style={{ left: nameAt, top: nameTop }}
            {...show}
          >
            {name}
            {often !== null && <small className="figure"> {often}</small>}
          </span>
        </>
      )}
    </>
  );
}
