import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { FoundBanner } from "../canvas/FoundBanner";
import { ShownTooShort } from "../panels/results/TooShort";
import { MapCanvas } from "../canvas/MapCanvas";
import { PlaybackBar } from "../canvas/playback/PlaybackBar";
import { WalkLayer } from "../canvas/WalkLayer";
import { PlaybackLayer } from "../canvas/playback/PlaybackLayer";
import { useFocus, useLesson, useVerify, useView, useWorkshop } from "../hooks/useStores";
import { ScenarioBar } from "../panels/whatIf/ScenarioBar";
import { ChangedBanner } from "./ChangedBanner";
import { CheckWatch } from "../panels/check/CheckWatch";
import { Dialogs } from "./Dialogs";
import { InsertBar } from "./InsertBar";
import { DropTarget } from "./DropTarget";
import { MapArea } from "./MapArea";
import { Notices } from "./Notices";
import { Palette } from "./Palette";
import { palette } from "./paletteStore";
import { Sheets } from "./Sheets";
import { SidePane } from "./SidePane";
import { TopBar } from "./TopBar";
import { useAfterRun } from "./useAfterRun";
import { useClipboard } from "./useClipboard";
import { useFocusRescue } from "./useFocusRescue";
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

/** The window: bars above, the map in the middle, figures and results beside it. */
export function App() {
  const theme = useView((state) => state.theme);
  const paneOpen = useView((state) => state.paneOpen);
  const inWorkshop = useWorkshop((state) => state.on);
  const presenting = useWorkshop((state) => state.stop !== null);
  const sheet = useView((state) => state.sheet);
  const focusing = useFocus((state) => state.shown);
  const lesson = useLesson((state) => state.id);
  const verifying = useVerify((state) => state.shown);
  // Once asked for it stays: a dialog that is gone at once cannot give the focus back.
  const [hasVerified, setHasVerified] = useState(false);
  if (verifying && !hasVerified) setHasVerified(true);
  const { setColorScheme } = useMantineColorScheme();
  const computed = useComputedColorScheme();
  // Mantine styles the whole page anew with each call, so that nothing fades from one theme to the other: not oftener than
  // the theme changes, by hand or with that of the system.
  const takeTheme = useEffectEvent(() => {
    setColorScheme(theme === "contrast" ? "light" : theme);
    document.documentElement.toggleAttribute("data-high-contrast", theme === "contrast");
  });
  useEffect(() => takeTheme(), [theme, computed]);
  useShortcuts({ openPalette: palette.open, closePalette: palette.close });
  useClipboard();
  useFocusRescue();
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
            <MapArea>
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
            </MapArea>
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
      <Notices />
      <DropTarget />
      <MapMenu />
      {presenting && (
        <Suspense>
          <Presentation />
        </Suspense>
      )}
      <CheckWatch />
      {hasVerified && (
        <Suspense>
          <VerifyDialog />
        </Suspense>
      )}
    </div>
  );
}
