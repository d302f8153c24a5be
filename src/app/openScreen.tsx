import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import { openDesktop } from "../desktop/openDesktop";
import { StoresContext } from "../hooks/useStores";
import { lookAhead } from "../runs/lookAhead";
import { startRun } from "../runs/startRun";
import { prepareWorkers } from "../runs/workers";
import { prepareNumbers } from "../report/showNumber";
import { keepLookingAhead } from "../stores/keepLookingAhead";
import { createStores } from "../stores/stores";
import { theme } from "../ui/theme";
import type { Language } from "../words/language";
import { App } from "./App";
import { changeLanguage } from "./changeLanguage";
import { ErrorScreen } from "./ErrorScreen";
import { samples } from "./samples";
import { rememberView } from "./rememberView";
import { startSession } from "./startSession";
import { ROOMY } from "./useAfterRun";

/** Draws the window and begins its session. The language is chosen before: this module and all below it read their words once. */
export function openScreen(language: Language): void {
  const stores = createStores(openDesktop(), startRun, samples);
  stores.view.getState().setLanguage(language);
  rememberView(stores.view);
  changeLanguage(stores);
  if (window.innerWidth < ROOMY) stores.view.getState().togglePane();
  const root = document.getElementById("root");
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <MantineProvider
          theme={theme}
          defaultColorScheme="auto"
          colorSchemeManager={localStorageColorSchemeManager({ key: "millrace-colours" })}
        >
          <ErrorScreen>
            <StoresContext value={stores}>
              <App />
            </StoresContext>
          </ErrorScreen>
          <Notifications position="bottom-center" autoClose={3500} />
        </MantineProvider>
      </StrictMode>,
    );
  }
  // The first map is on the screen: now the workers, so that Simulate answers at once.
  void startSession(stores).finally(() => {
    prepareWorkers();
    keepLookingAhead(stores, lookAhead);
    prepareNumbers();
  });
}
