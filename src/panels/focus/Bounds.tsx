import { Button, NumberInput, Popover, TextInput } from "@mantine/core";
import { Coins } from "lucide-react";
import { setCosts } from "../../commands/focusActions";
import { useDocument, useFocus, useStores } from "../../hooks/useStores";
import { costsOf } from "../../model/costs";
import { words } from "../../words/words";
import { numberMarks } from "./numberMarks";
import css from "./focus.module.css";

const text = words.focus;
const walk = words.walk;

/** What the walk may do: rounds, people, the smallest batch, and money with what things cost. */
export function Bounds() {
  const stores = useStores();
  const { rounds, people, smallestBatch } = useFocus((state) => state.bounds);
  const whole = (value: string | number, least: number): number =>
    Math.max(least, Math.round(Number(value) || least));
  const set = (name: "rounds" | "people" | "smallestBatch", least: number) => (value: string | number) =>
    stores.focus.getState().setBounds({ [name]: whole(value, least) });
  const shared = { className: css.bound, size: "xs" } as const;
  return (
    <>
      <NumberInput
        {...shared}
        label={text.rounds}
        min={1}
        max={20}
        value={rounds}
        onChange={set("rounds", 1)}
      />
      <NumberInput
        {...shared}
        label={text.people}
        min={0}
        max={100}
        value={people}
        onChange={set("people", 0)}
      />
      <NumberInput
        {...shared}
        label={walk.smallestBatch}
        min={1}
        max={1000}
        value={smallestBatch}
        onChange={set("smallestBatch", 1)}
      />
      <Money />
    </>
  );
}

/** What things cost, kept with the document, and the most that the walk may spend. */
function Money() {
  const stores = useStores();
  const costs = costsOf(useDocument((state) => state.base));
  const most = useFocus((state) => state.bounds.money);
  const amount = (value: string | number): number | undefined =>
    value === "" || !Number.isFinite(Number(value)) ? undefined : Math.max(0, Number(value));
  const shared = { size: "xs", min: 0, ...numberMarks, hideControls: true } as const;
  return (
    <Popover position="top-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Coins size={14} aria-hidden />}>
          {walk.money.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.money} aria-label={walk.money.button}>
        <TextInput
          size="xs"
          label={walk.money.currency}
          maxLength={6}
          value={costs.currency ?? ""}
          onChange={({ currentTarget: { value } }) =>
            setCosts(stores, "currency", value === "" ? undefined : value)
          }
        />
        <NumberInput
          {...shared}
          label={walk.money.personPerWeek}
          value={costs.personPerWeek ?? ""}
          onChange={(value) => setCosts(stores, "personPerWeek", amount(value))}
        />
        <NumberInput
          {...shared}
          label={walk.money.automation}
          value={costs.automation ?? ""}
          onChange={(value) => setCosts(stores, "automation", amount(value))}
        />
        <NumberInput
          {...shared}
          label={walk.money.weeks}
          value={costs.weeks}
          onChange={(value) => setCosts(stores, "weeks", amount(value) || undefined)}
        />
        <NumberInput
          {...shared}
          label={walk.money.most}
          value={most ?? ""}
          onChange={(value) => stores.focus.getState().setBounds({ money: amount(value) ?? null })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
