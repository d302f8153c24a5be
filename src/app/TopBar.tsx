import { Button, Menu, Progress, Tooltip, UnstyledButton, useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import {
  AppWindow,
  ChevronDown,
  FilePlus2,
  FolderOpen,
  GraduationCap,
  LayoutPanelLeft,
  Moon,
  PanelRight,
  Play,
  Presentation,
  Plus,
  Redo2,
  RotateCcw,
  Save,
  Search,
  Spline,
  Square,
  Sun,
  Trash2,
  Undo2,
} from "lucide-react";
import { performCommand } from "../commands/commands";
import { openRecent, openSample } from "../commands/fileActions";
import { useDocument, useLibrary, useRun, useStores } from "../hooks/useStores";
import { CharterLine } from "../panels/charter/CharterLine";
import { words } from "../words/words";
import { CommandButton, CommandTip, fixedCommand, useCommand } from "./CommandButton";
import { Mark } from "./Mark";
import { shortcutText } from "./shortcutText";
import { palette } from "./paletteStore";

const text = words.screen;

/** Name of the document, the main commands, and Simulate. */
export function TopBar() {
  return (
    <section className="top-bar" aria-label={text.bar}>
      <div className="top-left">
        <Mark />
        <FileMenu />
        <div className="document-block">
          <DocumentName />
          <CharterLine />
        </div>
      </div>
      <nav className="top-tools" aria-label={text.tools}>
        <CommandButton id="undo" icon={Undo2} />
        <CommandButton id="redo" icon={Redo2} />
        <span className="top-gap" />
        <CommandButton id="addStep" icon={Plus} />
        <CommandButton id="connect" icon={Spline} />
        <CommandButton id="delete" icon={Trash2} />
        <CommandButton id="tidy" icon={LayoutPanelLeft} />
      </nav>
      <div className="top-right">
        <PaletteButton />
        <span className="top-more">
          <CommandButton id="workshop" icon={Presentation} />
        </span>
        <ThemeButton />
        <CommandButton id="togglePane" icon={PanelRight} />
        <SimulateButton />
      </div>
    </section>
  );
}

function DocumentName() {
  const name = useDocument((state) => state.name || state.map.title || text.untitled);
  const folder = useDocument((state) => state.file?.folder ?? null);
  const edited = useDocument((state) => state.edited);
  return (
    <h1 className="document-name" title={folder ?? undefined}>
      <span className="document-title">{name}</span>
      {edited && <span className="document-edited">{text.edited}</span>}
    </h1>
  );
}

function FileMenu() {
  const stores = useStores();
  const recent = useLibrary((state) => state.recent);
  const samples = useLibrary((state) => state.samples);
  const entry = (id: string, icon: ReactNode) => {
    const { shortcut, label } = fixedCommand(id);
    return (
      <Menu.Item
        leftSection={icon}
        rightSection={shortcut && <kbd className="menu-keys">{shortcutText(shortcut)}</kbd>}
        onClick={() => performCommand(stores, id)}
      >
        {label(stores)}
      </Menu.Item>
    );
  };
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px={10}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {text.file}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entry("new", <FilePlus2 size={16} aria-hidden />)}
        {entry("newWindow", <AppWindow size={16} aria-hidden />)}
        {entry("open", <FolderOpen size={16} aria-hidden />)}
        {entry("save", <Save size={16} aria-hidden />)}
        {entry("saveAs", <Save size={16} aria-hidden />)}
        <Menu.Divider />
        <Menu.Label>{text.recent}</Menu.Label>
        {recent.length === 0 && <Menu.Item disabled>{text.noRecent}</Menu.Item>}
        {recent.slice(0, 6).map((file) => (
          <Menu.Item key={file.key} onClick={() => void openRecent(stores, file)}>
            {file.name}
            {file.folder !== null && <span className="menu-folder">{text.openIn(file.folder)}</span>}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{text.samples}</Menu.Label>
        {samples.map((sample) => (
          <Menu.Item key={sample.id} onClick={() => void openSample(stores, sample)}>
            {sample.title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {entry("lessons", <GraduationCap size={16} aria-hidden />)}
      </Menu.Dropdown>
    </Menu>
  );
}

function PaletteButton() {
  return (
    <Tooltip label={words.commands.palette}>
      <UnstyledButton className="palette-button" onClick={palette.open}>
        <Search size={16} aria-hidden />
        <span className="visually-hidden">{words.commands.palette}</span>
        <kbd>{shortcutText("mod+K")}</kbd>
      </UnstyledButton>
    </Tooltip>
  );
}

function ThemeButton() {
  const dark = useComputedColorScheme("light") === "dark";
  return <CommandButton id={dark ? "themeLight" : "themeDark"} icon={dark ? Sun : Moon} />;
}

/** The one button that this is all about; while it runs it shows how far it is and stops the run. */
function SimulateButton() {
  const stores = useStores();
  const status = useRun((state) => state.status);
  const progress = useRun((state) => state.progress);
  const { label, enabled, keys } = useCommand("simulate");
  if (status === "running") {
    const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
    return (
      <div className="run-progress">
        <div className="run-progress-text" role="status">
          {progress ? text.running(progress.done, progress.total) : text.preparing}
        </div>
        <Progress value={share * 100} size="sm" aria-label={text.preparing} />
        <Button
          size="sm"
          variant="default"
          leftSection={<Square size={14} aria-hidden />}
          onClick={() => performCommand(stores, "cancelRun")}
        >
          {text.cancel}
        </Button>
      </div>
    );
  }
  const again = status === "done";
  return (
    <Tooltip label={<CommandTip label={label} keys={keys} />}>
      <Button
        size="sm"
        className="simulate-button"
        leftSection={
          again ? <RotateCcw size={16} aria-hidden /> : <Play size={16} fill="currentColor" aria-hidden />
        }
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled || undefined}
        onClick={() => performCommand(stores, "simulate")}
      >
        {words.commands.simulate}
      </Button>
    </Tooltip>
  );
}
