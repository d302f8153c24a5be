import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { useStores } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { meetingPoint } from "../../report/map/thingPlaces";
import { informationLine, middleOf } from "../../report/symbols/lines";
import { EdgeLabel } from "../EdgeLabel";
import { boxAroundPoint } from "./boxAroundPoint";
import type { InformationEdgeType } from "../elements/mapParts";

/** Information on its way: straight by hand, with a kink by wire. */
export const InformationEdge = memo(function InformationEdge(props: EdgeProps<InformationEdgeType>) {
  const stores = useStores();
  const { id, sourceX, sourceY, targetX, targetY, data, selected, markerEnd } = props;
  if (!data) return null;
  const from = boxAroundPoint(sourceX, sourceY, data.fromWidth, data.fromHeight);
  const to = boxAroundPoint(targetX, targetY, data.toWidth + 8, data.toHeight + 8);
  const start = meetingPoint(to, from);
  const end = meetingPoint(from, to);
  const d = informationLine(start, end, data.medium);
  // Near the upper end a name is clear of the ways back; a level line has it in its middle, over the kink.
  const isLevel = Math.abs(start[1] - end[1]) < Math.abs(start[0] - end[0]) / 4;
  const [upper, lower] = start[1] <= end[1] ? [start, end] : [end, start];
  const [x, y] = isLevel
    ? [middleOf(start, end)[0], middleOf(start, end)[1] - 22]
    : [upper[0] * 0.7 + lower[0] * 0.3, upper[1] * 0.7 + lower[1] * 0.3];
  return (
    <>
      <path className="information-hit nopan nodrag" d={d} />
      <path
        className="information-line"
        d={d}
        data-selected={selected || undefined}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {data.name !== "" && (
        <EdgeLabel of={id} x={x} y={y}>
          <div className="line-label">
            <div
              className="information-name nopan nodrag"
              onClick={() => {
                stores.view.getState().select([], [], [id]);
                stores.view.getState().showPane("step");
                focusMap();
              }}
            >
              {data.name}
            </div>
          </div>
        </EdgeLabel>
      )}
    </>
  );
});
