import { useMantineColorScheme } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { closeSpotlight, openSpotlight } from "@mantine/spotlight";
import { lazy, Suspense, useEffect } from "react";
import { FoundBanner } from "../canvas/FoundBanner";
import { ShownTooShort } from "../panels/results/TooShort";
import { MapCanvas } from "../canvas/MapCanvas";
import { PlaybackBar } from "../canvas/playback/PlaybackBar";
import { WalkLayer } from "../canvas/WalkLayer";
import { PlaybackLayer } from "../canvas/playback/PlaybackLayer";
import { useDocument, useFocus, useLesson, useVerify, useView, useWorkshop } from "../hooks/useStores";
import { ScenarioBar } from "../panels/whatIf/ScenarioBar";
import { ChangedBanner } from "./ChangedBanner";
import { CheckWatch } from "../panels/check/CheckWatch";
import { words } from "../words/words";
import { Dialogs } from "./Dialogs";
import { InsertBar } from "./InsertBar";
import { DropTarget } from "./DropTarget";
import { Palette } from "./Palette";
import { Sheets } from "./Sheets";
import { SidePane } from "./SidePane";
import { TopBar } from "./TopBar";
import { useAfterRun } from "./useAfterRun";
import { useClipboard } from "./useClipboard";
import { useShortcuts } from "./useShortcuts";
import { MapMenu } from "./workshop/MapMenu";
import { TimerCorner } from "./workshop/TimerCorner";
import { WorkshopBar } from "./workshop/WorkshopBar";
import { ZoomControls } from "./ZoomControls";
import "./app.css";
import "./workshop/workshop.css";

/** Loaded when it is asked for. */
const FocusSheet = lazy(async () => ({
  default: (await import("../panels/focus/FocusSheet")).FocusSheet,
}));
const VerifyDialog = lazy(async () => ({
  default: (await import("../panels/verify/VerifyDialog")).VerifyDialog,
}));
const Presentation = lazy(async () => ({ default: (await import("./workshop/Presentation")).Presentation }));
const LessonPage = lazy(async () => ({
  default: (await import("../panels/lessons/LessonPage")).LessonPage,
}));

const tones = { info: "gray", good: "water", bad: "red" } as const;

/** The window: bars above, the map in the middle, figures and results beside it. */
export function App() {
  const theme = useView((state) => state.theme);
  const paneOpen = useView((state) => state.paneOpen);
  const notice = useView((state) => state.notice);
  const inWorkshop = useWorkshop((state) => state.on);
  const presenting = useWorkshop((state) => state.stop !== null);
  const scenario = useDocument((state) => state.scenario);
  const sheet = useView((state) => state.sheet);
  const focusing = useFocus((state) => state.shown);
  const lesson = useLesson((state) => state.id);
  const verifying = useVerify((state) => state.shown);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const wanted = theme === "contrast" ? "light" : theme;
    // Mantine styles the whole page anew, twice, whether or not that is another one.
    if (colorScheme !== wanted) setColorScheme(wanted);
    document.documentElement.toggleAttribute("data-high-contrast", theme === "contrast");
  }, [theme, colorScheme, setColorScheme]);
  useEffect(() => {
    if (!notice) return;
    const { text, tone } = notice;
    // All is well: what went wrong before is no news any more.
    if (tone === "good") notifications.clean();
    // Long enough to be read, and longer where something went wrong.
    const autoClose = (tone === "bad" ? 6000 : 2500) + 45 * text.length;
    notifications.show({
      message: text,
      color: tones[tone],
      withBorder: true,
      autoClose,
      closeButtonProps: { "aria-label": words.screen.close },
    });
  }, [notice]);
  useShortcuts({ openPalette: openSpotlight, closePalette: closeSpotlight });
  useClipboard();
  useAfterRun();

  return (
    <div className="app" data-workshop={inWorkshop || undefined} data-presenting={presenting || undefined}>
      {inWorkshop ? <WorkshopBar /> : <TopBar />}
      <div className="app-middle">
        <div className="app-under" inert={sheet !== null}>
          {lesson !== null && (
            <Suspense>
              <LessonPage key={lesson} id={lesson} />
            </Suspense>
          )}
          <main className="app-canvas">
            <ScenarioBar />
            <div className="app-map" data-scenario={scenario !== null || undefined}>
              <MapCanvas>
                <PlaybackLayer />
                <WalkLayer />
              </MapCanvas>
              <InsertBar />
              <ChangedBanner />
              <FoundBanner>
                <ShownTooShort />
              </FoundBanner>
              <ZoomControls />
              <TimerCorner />
            </div>
            <PlaybackBar />
            {focusing && (
              <Suspense>
                <FocusSheet />
              </Suspense>
            )}
          </main>
          {paneOpen && <SidePane />}
        </div>
        {sheet !== null && <Sheets sheet={sheet} />}
      </div>
      <Palette />
      <Dialogs />
      <DropTarget />
      <MapMenu />
      {presenting && (
        <Suspense>
          <Presentation />
        </Suspense>
      )}
      <CheckWatch />
      {verifying && (
        <Suspense>
          <VerifyDialog />
        </Suspense>
      )}
    </div>
  );
}
