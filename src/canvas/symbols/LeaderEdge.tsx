import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { meetingPoint } from "../../report/map/thingPlaces";
import { pathThrough } from "../../report/symbols/DrawnSymbol";
import { boxAroundPoint } from "./boxAroundPoint";
import type { LeaderEdgeType } from "../elements/mapParts";

/** The thin line from a burst to what it is about. */
export const LeaderEdge = memo(function LeaderEdge(props: EdgeProps<LeaderEdgeType>) {
  const { sourceX, sourceY, targetX, targetY, data } = props;
  if (!data) return null;
  const from = boxAroundPoint(sourceX, sourceY, data.fromWidth - 20, data.fromHeight - 16);
  const to = boxAroundPoint(targetX, targetY, data.toWidth, data.toHeight);
  return <path className="burst-leader" d={pathThrough([meetingPoint(to, from), meetingPoint(from, to)])} />;
});
