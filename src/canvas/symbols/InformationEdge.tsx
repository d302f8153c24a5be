import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { useStores } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import type { Box } from "../../report/map/mapGeometry";
import { meetingPoint } from "../../report/map/thingPlaces";
import { informationLine, middleOf } from "../../report/symbols/lines";
import { EdgeLabel } from "../EdgeLabel";
import type { InformationEdgeType } from "../elements/mapParts";

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Information on its way: straight by hand, with a kink by wire. */
export const InformationEdge = memo(function InformationEdge(props: EdgeProps<InformationEdgeType>) {
  const stores = useStores();
  const { id, sourceX, sourceY, targetX, targetY, data, selected, markerEnd } = props;
  if (!data) return null;
  const from = around(sourceX, sourceY, data.fromWidth, data.fromHeight);
  const to = around(targetX, targetY, data.toWidth + 8, data.toHeight + 8);
  const start = meetingPoint(to, from);
  const end = meetingPoint(from, to);
  const d = informationLine(start, end, data.medium);
  const [x, y] = middleOf(start, end);
  return (
    <>
      <path className="information-hit" d={d} />
      <path
        className="information-line"
        d={d}
        data-selected={selected || undefined}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {data.name !== "" && (
        <EdgeLabel>
          <div
            className="information-name"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y - 22}px)` }}
            onClick={() => {
              stores.view.getState().select([], [], [id]);
              stores.view.getState().showPane("step");
              focusMap();
            }}
          >
            {data.name}
          </div>
        </EdgeLabel>
      )}
    </>
  );
});
