import { Button, Tooltip } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import { tryAsScenario } from "../../commands/curveActions";
import { useStores } from "../../hooks/useStores";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";

const text = words.curves.limit;

/** A button that makes a scenario of what a curve has found. */
export function TryIt({
  hint,
  edit,
}: {
  readonly hint: string;
  readonly edit: (map: StreamMap) => StreamMap;
}) {
  const stores = useStores();
  return (
    <Tooltip label={hint}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<FlaskConical size={14} aria-hidden />}
        aria-description={hint}
        onClick={() => tryAsScenario(stores, edit)}
      >
        {text.tryIt}
      </Button>
    </Tooltip>
  );
}
