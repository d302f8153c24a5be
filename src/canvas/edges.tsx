import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { formatPercent } from "../words/formatFigure";
import { words } from "../words/words";
import { useLinkChange } from "./useLinkChange";
import type { LinkEdgeType, ReworkEdgeType } from "./elements/mapParts";
import { reworkTop } from "../report/map/reworkLanes";
import { onLevel, returnPath, sharePlace } from "../report/map/linkWay";
import { EdgeLabel } from "./EdgeLabel";
import { linkPath } from "./lines/linePath";
import { FlowMark } from "./symbols/FlowMark";

/** Work that moves on from one step to the next. */
export const LinkEdge = memo(function LinkEdge(props: EdgeProps<LinkEdgeType>) {
  const change = useLinkChange(props.id);
  const {
    id,
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    data,
    selected,
    markerEnd,
  } = props;
  const level = data?.level;
  const path = linkPath(
    { x: sourceX, y: sourceY, position: sourcePosition },
    { x: targetX, y: targetY, position: targetPosition },
    level,
  );
  // The stripes leave the tip of the arrow free.
  const striped =
    data?.flow === "push" &&
    linkPath(
      { x: sourceX, y: sourceY, position: sourcePosition },
      { x: targetX - 13, y: targetY, position: targetPosition },
      level,
    );
  const isMarked = data?.flow === "pull" || data?.flow === "fifo";
  const [shareX, shareY] = sharePlace([sourceX, sourceY], [targetX, targetY], level, isMarked);
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        {...(markerEnd ? { markerEnd } : {})}
        interactionWidth={24}
        className={`link-line${data?.derived ? " link-derived" : ""}${selected ? " link-selected" : ""}${change === null ? "" : " link-changed"}`}
      />
      {striped &&
        ["frame", "ground", "stripes"].map((part) => (
          <path key={part} className="link-stripes" data-part={part} d={striped} />
        ))}
      {(data?.flow === "pull" || data?.flow === "fifo") && (
        <FlowMark
          flow={data.flow}
          // Around boxes the mark lies on the line, where no other link leads to the same queue.
          x={
            level === undefined
              ? targetX
              : 33 + onLevel([sourceX, sourceY], [targetX, targetY], data.share === null ? 44 : 104)
          }
          y={level === undefined ? targetY : level + 43}
        />
      )}
      {change !== null && (
        <EdgeLabel of={id} x={(sourceX + targetX) / 2} y={level ?? (sourceY + targetY) / 2}>
          <div className="link-change">{change}</div>
        </EdgeLabel>
      )}
      {data?.share != null && (
        <EdgeLabel of={id} x={shareX} y={shareY} small>
          <div className="line-label">
            <div className="link-share figure">{formatPercent(data.share)}</div>
          </div>
        </EdgeLabel>
      )}
    </>
  );
});

/** Work that comes back to be mended: dashed, above the row. */
export const ReworkEdge = memo(function ReworkEdge(props: EdgeProps<ReworkEdgeType>) {
  const { id, sourceX, sourceY, targetX, targetY, data, markerEnd } = props;
  const lane = data?.lane ?? 0;
  const top = data?.level ?? reworkTop(sourceY, targetY, lane);
  const { out, into } = { out: data?.out ?? 0, into: data?.into ?? 0 };
  const path = returnPath([sourceX, sourceY], [targetX, targetY - 3], top, { out, into });
  const middle = (sourceX + out + targetX + into) / 2;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        {...(markerEnd ? { markerEnd } : {})}
        interactionWidth={0}
        className={`rework-line${data?.written ? "" : " rework-implied"}`}
      />
      {data?.isSaid && data.chance !== null && data.chance > 0 && (
        <EdgeLabel of={id} x={middle} y={top} small>
          <div className="line-label">
            <div className={`rework-share figure${data.written ? "" : " rework-implied"}`}>
              {words.canvas.rework(formatPercent(data.chance))}
            </div>
          </div>
        </EdgeLabel>
      )}
    </>
  );
});
