import { SegmentedControl } from "@mantine/core";
import { useStores, useView } from "../hooks/useStores";
import type { LadderDialect } from "../stores/viewStore";
import { words } from "../words/words";

const text = words.ladder;

/** How the ladder under the map is drawn. */
export function LadderSwitch() {
  const stores = useStores();
  const dialect = useView((state) => state.dialect);
  return (
    <SegmentedControl
      className="ladder-switch"
      size="xs"
      aria-label={text.kind}
      data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
      value={dialect}
      onChange={(value) => stores.view.getState().setDialect(value as LadderDialect)}
    />
  );
}
