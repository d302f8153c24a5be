import { ReactFlow, useEdgesState, useNodesState, type Edge, type Node } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createRoot } from "react-dom/client";
import { largeMap } from "../largeMap";

const map = largeMap();
const firstNodes = Object.entries(map.steps).map(([id, step]): Node => ({
  id,
  position: { x: step.at?.[0] ?? 0, y: step.at?.[1] ?? 0 },
  data: { label: step.name },
  style: { width: 200, height: 150 },
}));
const firstEdges = Object.entries(map.links ?? {}).map(([id, { from, to }]): Edge => ({
  id,
  source: from,
  target: to,
  type: "smoothstep",
}));

/** React Flow as its own first page shows it, with the steps and links of the large map. */
function Bare() {
  const [nodes, , onNodesChange] = useNodesState(firstNodes);
  const [edges, , onEdgesChange] = useEdgesState(firstEdges);
  const zoom = Number(new URLSearchParams(location.search).get("zoom") ?? "0");
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.05}
      fitView={zoom === 0}
      defaultViewport={{ x: 40, y: 40, zoom: zoom || 1 }}
      onlyRenderVisibleElements={new URLSearchParams(location.search).has("visible")}
    />
  );
}

createRoot(document.getElementById("root")!).render(<Bare />);
