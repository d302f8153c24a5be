import { ActionIcon, Button } from "@mantine/core";
import { ArrowDown, ArrowUp, EyeOff } from "lucide-react";
import { shiftLane, toggleLanes } from "../../../commands/laneActions";
import { useDocument, useStores } from "../../../hooks/useStores";
import { laneOrder } from "../../../model/lanes";
import { words } from "../../../words/words";
import { Section } from "../Section";

const text = words.symbols;

/** The swim-lanes from top to bottom, to be put in another order. */
export function LanesSection() {
  const stores = useStores();
  const told = useDocument(({ map }) => JSON.stringify(laneOrder(map)));
  const owners = JSON.parse(told) as readonly string[];
  if (owners.length === 0) return null;
  return (
    <Section
      title={text.lanes}
      action={
        <Button
          variant="subtle"
          leftSection={<EyeOff size={14} aria-hidden />}
          onClick={() => toggleLanes(stores)}
        >
          {text.lanesOff}
        </Button>
      }
    >
      {owners.map((owner, index) => {
        const name = owner || words.canvas.noOwner;
        return (
          <div key={owner} className="lane-row">
            <span>{name}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={text.laneUp(name)}
              title={text.laneUp(name)}
              disabled={index === 0}
              onClick={() => shiftLane(stores, owner, -1)}
            >
              <ArrowUp size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={text.laneDown(name)}
              title={text.laneDown(name)}
              disabled={index === owners.length - 1}
              onClick={() => shiftLane(stores, owner, 1)}
            >
              <ArrowDown size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
    </Section>
  );
}
