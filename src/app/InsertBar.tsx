import { Menu, Tooltip, UnstyledButton } from "@mantine/core";
import {
  ArrowRight,
  Ellipsis,
  GitFork,
  GitMerge,
  Rows3,
  RulerDimensionLine,
  Spline,
  SquarePlus,
  Undo2,
  UsersRound,
  Zap,
} from "lucide-react";
import type { ReactNode } from "react";
import { SymbolSvg } from "../canvas/symbols/SymbolSvg";
import { performCommand } from "../commands/commands";
import { useStores } from "../hooks/useStores";
import { burst, factory, fifo, glasses, inventory, note, pull, system } from "../report/symbols/shapes";
import { words } from "../words/words";
import { CommandTip, useCommand } from "./CommandButton";
import "./insertBar.css";

const text = words.symbols;

interface InsertItem {
  readonly id: string;
  readonly name: string;
  readonly icon: ReactNode;
}

const everyday: readonly InsertItem[] = [
  { id: "insertStep", name: text.step, icon: <SquarePlus size={20} aria-hidden /> },
  { id: "addQueue", name: text.queue, icon: <SymbolSvg of={inventory(23, 20)} /> },
  { id: "addRework", name: text.rework, icon: <Undo2 size={20} aria-hidden /> },
  { id: "addBurst", name: text.burst, icon: <SymbolSvg of={burst(26, 20)} /> },
  { id: "addNote", name: text.note, icon: <SymbolSvg of={note(20, 19)} /> },
  { id: "editCustomer", name: text.customer, icon: <SymbolSvg of={factory(24, 21)} /> },
];

const others: readonly (readonly InsertItem[])[] = [
  [
    { id: "addGoSee", name: text.goSee, icon: <SymbolSvg of={glasses(22, 15)} /> },
    { id: "addSupplier", name: text.supplier, icon: <SymbolSvg of={factory(21, 18)} /> },
    { id: "addSystem", name: text.system, icon: <SymbolSvg of={system(21, 16)} /> },
    { id: "addInformation", name: text.information, icon: <Zap size={17} aria-hidden /> },
  ],
  [
    { id: "addRope", name: text.rope, icon: <Spline size={17} aria-hidden /> },
    { id: "addPool", name: text.pool, icon: <UsersRound size={17} aria-hidden /> },
    { id: "toggleLanes", name: text.lanes, icon: <Rows3 size={17} aria-hidden /> },
    { id: "addMeasure", name: text.measure, icon: <RulerDimensionLine size={17} aria-hidden /> },
  ],
  [
    { id: "setPush", name: text.pushLink, icon: <ArrowRight size={17} aria-hidden /> },
    { id: "setPull", name: text.pullLink, icon: <SymbolSvg of={pull(19)} /> },
    { id: "setFifo", name: text.fifoLink, icon: <SymbolSvg of={fifo(20, 13)} /> },
    { id: "toggleSplit", name: text.split, icon: <GitFork size={17} className="turned" aria-hidden /> },
    { id: "toggleJoin", name: text.join, icon: <GitMerge size={17} className="turned" aria-hidden /> },
  ],
];

/** Everything that can be put on the map: the everyday set at hand, the rest a click away. */
export function InsertBar() {
  return (
    <nav className="insert-bar" aria-label={text.insert}>
      {everyday.map((item) => (
        <InsertButton key={item.id} {...item} />
      ))}
      <Menu position="right-end" width={230} offset={10}>
        <Menu.Target>
          <UnstyledButton className="insert-button" aria-label={text.more}>
            <Ellipsis size={20} aria-hidden />
            <span aria-hidden>{text.moreShort}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((group, index) => [
            index > 0 && <Menu.Divider key={`after ${group[0]?.id}`} />,
            ...group.map((item) => <InsertMenuItem key={item.id} {...item} />),
          ])}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function InsertButton({ id, name, icon }: InsertItem) {
  const stores = useStores();
  const { label, enabled, keys } = useCommand(id);
  return (
    <Tooltip label={<CommandTip label={label} keys={keys} />} position="right">
      <UnstyledButton
        className="insert-button"
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled || undefined}
        onClick={() => {
          if (enabled) performCommand(stores, id);
        }}
      >
        {icon}
        <span>{name}</span>
      </UnstyledButton>
    </Tooltip>
  );
}

function InsertMenuItem({ id, name, icon }: InsertItem) {
  const stores = useStores();
  const { enabled, keys } = useCommand(id);
  return (
    <Menu.Item
      className="insert-item"

      leftSection={<span className="insert-icon">{icon}</span>}
      rightSection={keys === null ? undefined : <kbd className="menu-keys">{keys}</kbd>}
      disabled={!enabled}
      onClick={() => performCommand(stores, id)}
    >
      {name}
    </Menu.Item>
  );
}
