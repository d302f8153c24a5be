import { MantineProvider } from "@mantine/core";
import { act, render } from "@testing-library/react";
import { StoresContext } from "../../src/hooks/useStores";
import { MapCanvas } from "../../src/canvas/MapCanvas";
import { FoundBanner } from "../../src/canvas/FoundBanner";
import type { Stores } from "../../src/stores/stores";
import { Inspector } from "../../src/panels/inspector/Inspector";
import { CheckPane } from "../../src/panels/check/CheckPane";
import { theme } from "../../src/ui/theme";

/** Shows the map, the inspector and the check beside it, as the window does. */
export async function showScreen(stores: Stores): Promise<void> {
  render(
    <MantineProvider theme={theme} env="test">
      <StoresContext value={stores}>
        <MapCanvas />
        <FoundBanner />
        <aside aria-label="inspector">
          <Inspector />
        </aside>
        <aside aria-label="check">
          <CheckPane />
        </aside>
      </StoresContext>
    </MantineProvider>,
  );
  // React Flow learns the window's size a moment later.
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}
